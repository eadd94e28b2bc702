import type { ServerOperation } from '../operation.ts'
import { answerJson } from '../operation.ts'
import { keysOf } from '../tokens/keyring.ts'

/** Okta's /keys: the public half of what the server signs with, signs with next, and signed with. */
export const keys: ServerOperation = async (_org, _call, server) => {
  const known = await keysOf(server)
  const headers = { 'cache-control': 'max-age=3832304, must-revalidate' }
  return answerJson({ keys: known.map(({ published }) => published) }, headers)
}
