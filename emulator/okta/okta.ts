import type { ColloquyError } from '../errors.ts'
import type { Misnamed } from '../fault.ts'
import { once } from '../once.ts'
import type { Random } from '../random.ts'
import { strongRandom } from '../random.ts'
import type { Control } from './control/control.ts'
import { createControl } from './control/control.ts'
import { knownServer } from './control/known.ts'
import { shareAnswer } from './cors.ts'
import { explanationOf } from './explanations.ts'
import type { OktaFile } from './organisation/file.ts'
import type { Organisation } from './organisation/organisation.ts'
import { createOrganisation } from './organisation/organisation.ts'
import { answerPlain, hasPlainServers } from './plain/answer.ts'
import { operationIn } from './plain/endpoint.ts'
import type { Secret } from './secrets.ts'
import { secretsOf } from './secrets.ts'
import { troubleAt } from './trouble.ts'
import type { OperationName } from './urls.ts'
import { redactUrl } from './urls.ts'

export type OktaOptions = {
  /** The organisation, as `readOktaFile` gives it. */
  readonly file: OktaFile
  /** Milliseconds since 1970. */
  readonly clock: { now(): number }
  readonly random?: Random
  /** Where it is served, when that is not the organisation's own URL. */
  readonly origin?: string
  /** Hears of requests to what is not emulated, and of our own failures; the client hears too. */
  readonly onProblem?: (problem: ColloquyError) => void
}

/** What `${okta.…}` in configuration stands for: of the first authorization server and first app. */
type OktaVariables = {
  readonly origin: string
  readonly issuer: string
  readonly audience: string
  readonly clientId: string
  readonly clientSecret: string
}

/** A mock of one Okta organisation. */
export type Okta = {
  /** For example `https://dev-5550123.okta.com`. */
  readonly origin: string
  /** The hosts that it answers for. */
  readonly hosts: readonly string[]
  readonly variables: OktaVariables
  /** The issuer of an authorization server, by its name or id. */
  readonly issuerOf: (serverName: string) => string
  /** Answers a request as Okta would, or with something misnamed; it never throws. */
  readonly fetch: (request: Request, misnamed?: Misnamed) => Promise<Response>
  /** What it says to a request with an HTTP status of trouble. */
  readonly trouble: (request: Request, status: number) => Response
  /** Why it refused with this answer, in sentences; the answer itself does not say. */
  readonly explain: (answer: Response) => readonly string[]
  readonly operationAt: (url: { readonly pathname: string }) => OperationName
  readonly redactUrl: (url: string) => string
  /** Everything that it issued or holds, so that others can search for leaks. */
  readonly secrets: () => Iterable<Secret>
  /** What only a test may do. */
  readonly control: Control
}

/** All that answers requests is loaded for the first one: many a conversation sends none. */
const router = once(() => import('./router.ts'))

/** Creates an organisation from its description. It costs no time: keys are opened when first used. */
export function createOkta(options: OktaOptions): Okta {
  const {
    file,
    clock,
    random = strongRandom(),
    origin = file.org.url,
    onProblem = () => {},
  } = options
  let skewMs = 0
  const now = () => clock.now() + skewMs
  const org = createOrganisation(file, { origin, random, now, trueNow: () => clock.now() })
  const setSkew = (ms: number) => {
    skewMs = ms
  }
  const answered = async (request: Request, asked: Organisation): Promise<Response> => {
    const { respond } = await router()
    const surroundings = { org: asked, report: onProblem }
    if (!hasPlainServers(org)) return respond(request, surroundings)
    return answerPlain(asked, request, (call, url) => respond(call, surroundings, url))
  }
  return {
    origin,
    hosts: [new URL(origin).host],
    variables: variablesOf(org),
    issuerOf: (serverName) => knownServer(org, serverName).issuer,
    fetch: (request, misnamed) => answered(request, misnamed ? { ...org, misnamed } : org),
    explain: explanationOf,
    trouble: (request, status) => {
      const url = new URL(request.url)
      const answer = troubleAt(org, url, status)
      shareAnswer(org, request, url, answer)
      return answer
    },
    operationAt: (url) => operationIn(org, url),
    redactUrl,
    secrets: () => secretsOf(org),
    control: createControl(org, setSkew),
  }
}

function variablesOf({ origin, servers: [server], apps: [app] }: Organisation): OktaVariables {
  return {
    origin,
    issuer: server?.issuer ?? '',
    audience: server?.audience ?? '',
    clientId: app?.clientId ?? '',
    clientSecret: app?.clientSecret ?? '',
  }
}
