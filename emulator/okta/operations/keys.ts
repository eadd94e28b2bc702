import { keyringOf } from '../keyring.ts'
import type { ServerOperation } from '../operation.ts'
import { answerJson } from '../operation.ts'

/** Okta's /keys: the public half of what the server signs with. */
export const keys: ServerOperation = async (_org, _call, server) => {
  const keyring = await keyringOf(server.index)
  const headers = { 'cache-control': 'max-age=3832304, must-revalidate' }
  return answerJson({ keys: keyring.published() }, headers)
}
