import type { Service } from '../calls.ts'
import type { ColloquyError } from '../errors.ts'
import { notEmulated } from '../errors.ts'
import { sessionToken } from './context.ts'
import type { Values } from './stored-values.ts'
import { getParameter, getSecretValue } from './stored-values.ts'

/** What a scenario and a transcript call it. */
export const secretsExtensionName = 'the secrets extension'

export type SecretsExtensionOptions = {
  /** Secrets and parameters by name. */
  readonly values: Values
  /** What the skill's environment says, where the extension is to listen elsewhere. */
  readonly port: string | undefined
  readonly onProblem: (problem: ColloquyError) => void
}

/**
 * The Parameters-and-Secrets extension, which a function asks on loopback instead of Secrets Manager
 * and Parameter Store. README.md says how sure its errors are.
 *
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/ps-integration-lambda-extensions.html
 */
export const secretsExtension = ({
  values,
  port = '2773',
  onProblem,
}: SecretsExtensionOptions): Service => ({
  name: secretsExtensionName,
  answers: (url) => url.protocol === 'http:' && isLoopback(url) && (url.port || '80') === port,
  operationOf: (_, url) => operationAt(url)?.name ?? url.pathname,
  // An address names a secret; the token stands in a header.
  redactUrl: ({ href }) => href,
  fetch: async (request, person) => {
    const refused = refusal(request, person)
    return refused ?? answer(new URL(request.url), values, onProblem)
  },
  trouble: (status) => answerText(failed, status),
})

const isLoopback = ({ hostname }: URL) => hostname === 'localhost' || hostname === '127.0.0.1'

/** All that it says of an error; the log of the function has more. */
const failed = 'an unexpected error occurred while executing request'

/** Nobody in particular is served while the skill is loaded. */
function refusal({ method, headers }: Request, person: string | undefined): Response | undefined {
  if (person === undefined) return answerText('not ready to serve traffic, please wait', 400)
  if (headers.get('X-Aws-Parameters-Secrets-Token') !== sessionToken) {
    return answerText('Bad Token', 403)
  }
  return method === 'GET' ? undefined : answerText('Not allowed', 405)
}

type Query = ReadonlyMap<string, string>

type Operation = {
  readonly name: string
  readonly get: (values: Values, query: Query) => object | undefined
  /** What asks for another version than the current one. */
  readonly versions: (query: Query) => boolean
}

const operations: Readonly<Record<string, Operation>> = {
  '/secretsmanager/get': {
    name: 'GetSecretValue',
    get: (values, query) => getSecretValue(values, query.get('secretId') ?? ''),
    versions: (query) =>
      query.has('versionId') || (query.get('versionStage') ?? 'AWSCURRENT') !== 'AWSCURRENT',
  },
  '/systemsmanager/parameters/get': {
    name: 'GetParameter',
    get: (values, query) =>
      getParameter(values, query.get('name') ?? '', query.get('withDecryption') === 'true'),
    versions: (query) => query.has('version') || query.has('label'),
  },
}

/** AWS writes the paths with and without a slash at the end. */
const operationAt = ({ pathname }: URL): Operation | undefined =>
  operations[pathname.replace(/\/$/, '')]

function answer(url: URL, values: Values, onProblem: SecretsExtensionOptions['onProblem']) {
  const operation = operationAt(url)
  const query = new Map(url.searchParams)
  if (!operation) return answerText('Not found', 404)
  if (operation.versions(query)) {
    onProblem(noVersions(operation, url))
    return answerText(failed, 400)
  }
  const found = operation.get(values, query)
  return found ? answerText(JSON.stringify(found), 200) : answerText(failed, 400)
}

const noVersions = ({ name }: Operation, { search }: URL): ColloquyError =>
  notEmulated(
    `The secrets extension has no versions: ${name} ${search}`,
    'Ask for the current one: without versionId, versionStage, version and label.',
  )

const answerText = (text: string, status: number): Response =>
  new Response(text, { status, headers: { 'content-length': String(Buffer.byteLength(text)) } })
