import { z } from 'zod'
import { reworded } from '../explanations.ts'
import { answerJson, notCached } from '../operation.ts'
import { registeredClaims } from './claims.ts'
import type { PlainOperation } from './endpoint.ts'

const body = z.record(z.string(), z.unknown())

/** The answer as any OAuth server would give it, without what is Okta's own. */
export const inPlainWords = async (
  answer: Response,
  operation: PlainOperation,
  asked: Request,
): Promise<Response> => reworded(await plainly(answer, operation, asked), answer)

async function plainly(
  answer: Response,
  operation: PlainOperation,
  asked: Request,
): Promise<Response> {
  const headers = new Headers(answer.headers)
  for (const name of [...headers.keys()].filter(isOktas)) headers.delete(name)
  if (!headers.get('content-type')?.startsWith('application/json')) {
    return new Response(answer.body, { status: answer.status, headers })
  }
  const said = body.parse(await answer.json())
  const [status, words] =
    answer.status >= 400
      ? refusal(answer.status, said)
      : [answer.status, operation === 'introspect' ? registeredClaims(said) : said]
  const plain = answerJson(words, { ...Object.fromEntries(headers), ...cacheOf(operation) }, status)
  // RFC 6749 §5.2: by the scheme that the client tried.
  if (status === 401 && asked.headers.has('authorization')) {
    plain.headers.set('www-authenticate', 'Basic realm="OAuth"')
  }
  return plain
}

const isOktas = (header: string): boolean => /^x-(okta|rate-limit)-/.test(header)

const cacheOf = (operation: PlainOperation) => (operation === 'token' ? notCached : {})

const errorsOfApi: Readonly<Record<number, string>> = {
  401: 'invalid_client',
  429: 'temporarily_unavailable',
  503: 'temporarily_unavailable',
}

/** RFC 6749 §5.2: 400, but for a client that could not be authenticated; trouble keeps its status. */
function refusal(status: number, said: Readonly<Record<string, unknown>>) {
  const { error, error_description, errorCode, errorSummary } = said
  const known = errorCode === 'invalid_client' ? errorCode : fromStatus(status)
  const { code, description } =
    error === 'access_denied'
      ? deniedAtToken(said)
      : { code: error ?? known, description: error_description ?? errorSummary }
  return [plainStatus(code, status), { error: code, error_description: description }] as const
}

/** `access_denied` is an error of authorize (RFC 6749 §4.1.2.1); token has others for what it means. */
function deniedAtToken({ error_description }: Readonly<Record<string, unknown>>) {
  return /\bscopes\b/.test(String(error_description))
    ? { code: 'invalid_scope', description: 'The scope is more than the client may have.' }
    : { code: 'invalid_grant', description: 'The grant is not allowed to this client.' }
}

const fromStatus = (status: number): string =>
  errorsOfApi[status] ?? (status >= 500 ? 'server_error' : 'invalid_request')

function plainStatus(code: unknown, status: number): number {
  if (code === 'invalid_client') return 401
  return [401, 403].includes(status) ? 400 : status
}
