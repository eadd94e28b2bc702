import { apiError } from '../errors.ts'

/** How deep lists and objects may stand within each other: nothing of Okta's is, and the stack ends. */
const deepest = 100

/** The JSON of a body, `undefined` when there is none: SDKs send an empty one with most of lifecycle. */
export async function jsonOf(request: Request): Promise<unknown> {
  const text = await request.text()
  if (text === '') return undefined
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw apiError('E0000021')
  const value = parsed(text)
  if (isDeeper(value, deepest)) throw apiError('E0000003')
  return value
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw apiError('E0000003')
  }
}

/** By levels and not by calling itself, which is what cannot be done with a value that is too deep. */
function isDeeper(value: unknown, most: number): boolean {
  const isNest = (one: unknown): one is object => typeof one === 'object' && one !== null
  let level = [value].filter(isNest)
  for (let depth = 0; depth < most && level.length > 0; depth += 1) {
    level = level.flatMap((one) => Object.values(one).filter(isNest))
  }
  return level.length > 0
}
