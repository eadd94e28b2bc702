import { ColloquyError } from './errors.ts'
import type { Fault, Misnamed, Outcome, Waiting } from './fault.ts'
import { answerUnder } from './fault.ts'
import type { Occasion, Trouble } from './faults/troubles.ts'
import { always, Troubles } from './faults/troubles.ts'
import type { Answerer } from './network.ts'
import { redactText } from './transcript/redact.ts'
import type { HttpCall } from './transcript/turn.ts'

/** A service that the emulator stands in for. */
export type Service = {
  readonly name: string
  answers(url: URL): boolean
  /** The service's word for what a request asks. */
  operationOf(method: string, url: URL): string
  /** The address with every secret in it masked. */
  redactUrl(url: URL): string
  /** `person` is on whose behalf the request is made; nobody's while the skill is loaded. */
  fetch(request: Request, person?: string, misnamed?: Misnamed): Promise<Response>
  /** What the service says to a request with an HTTP status of trouble. */
  trouble(status: number, request: Request): Response
  /** Why it refused, as far as only the service itself knows; no secret stands in it. */
  explain?(answer: Response): readonly string[]
}

/** A call as it was recorded, beside its address as it was sent. */
export type RecordedCall = HttpCall & { readonly rawUrl: string; readonly person?: string }

/** A call as it is while its answer may still come. */
type OpenCall = RecordedCall & {
  outcome: HttpCall['outcome']
  tookMs: number
  explanation?: readonly string[]
}

/** Where and when a fault holds; everywhere and always unless given. */
type Narrowed = {
  readonly operation?: string | undefined
  readonly occasion?: Occasion | undefined
}

/**
 * Every HTTP call of a conversation: finds the service that answers it, under the fault that is
 * set, and keeps a record. A call to any other host is a stray and gets no answer.
 */
export class Calls {
  readonly #record: OpenCall[] = []
  /** Calls that have no answer yet, and when each began. */
  readonly #waiting = new Map<OpenCall, number>()
  readonly #clock: Waiting
  readonly #services: readonly Service[]
  readonly #troubles = new Troubles()
  #complaints: readonly ColloquyError[] = []

  constructor(clock: Waiting, services: readonly Service[]) {
    this.#clock = clock
    this.#services = services
  }

  /** Every call so far; one that still waits for its answer has taken the time up to now. */
  get record(): readonly RecordedCall[] {
    for (const [call, began] of this.#waiting) call.tookMs = this.#clock.now() - began
    return this.#record
  }

  /** What was called on behalf of a person since the record had `count` calls. */
  madeSince(count: number, person: string): readonly RecordedCall[] {
    return this.record.slice(count).filter((call) => call.person === person)
  }

  /** Forgets the record, or all of it but the latest calls. */
  forget(kept = 0): void {
    this.#record.splice(0, Math.max(0, this.#record.length - kept))
  }

  /** Keeps what a service says of itself, such as that it does not emulate what was asked. */
  complain(problem: ColloquyError): void {
    this.#complaints = [...this.#complaints, problem]
  }

  /** The complaints since this was last asked. */
  takeComplaints(): readonly ColloquyError[] {
    const complaints = this.#complaints
    this.#complaints = []
    return complaints
  }

  /** From now on `service` answers under `fault`, at one operation and on one occasion, or always. */
  setFault(service: string, fault: Fault, { operation, occasion = always }: Narrowed = {}): void {
    this.#troubles.set({ service, fault, occasion, ...(operation && { operation }) })
  }

  clearFaults(service: string, operation?: string): void {
    this.#troubles.clear(service, operation)
  }

  /** The faults that some call can still meet, the latest first. */
  get faults(): readonly Trouble[] {
    return this.#troubles.pending
  }

  /** Answers the calls of one caller. */
  answererFor(from: HttpCall['from'], person?: string): Answerer {
    return async (request) => {
      const url = new URL(request.url)
      const service = this.#services.find((candidate) => candidate.answers(url))
      const operation = service?.operationOf(request.method, url) ?? 'unknown'
      const call = this.#begin({
        from,
        to: service?.name ?? nobody,
        operation,
        method: request.method,
        url: service?.redactUrl(url) ?? withoutQuery(url),
        rawUrl: request.url,
        ...(person && { person }),
      })
      let answer: Outcome = 'no answer'
      try {
        if (service) answer = await this.#answer(service, { operation, request, person, call })
        return answer
      } finally {
        call.ended(answer instanceof Response ? answer.status : answer)
      }
    }
  }

  /** Records a call before it is answered: whoever gives up waiting has made it all the same. */
  #begin(made: Omit<RecordedCall, 'outcome' | 'tookMs'>): CallUnderWay {
    const began = this.#clock.now()
    const call: OpenCall = { ...made, outcome: 'no answer', tookMs: 0 }
    this.#record.push(call)
    this.#waiting.set(call, began)
    return {
      explained: (lines) => {
        if (lines.length > 0) call.explanation = lines
      },
      ended: (outcome) => {
        call.outcome = outcome
        call.tookMs = this.#clock.now() - began
        this.#waiting.delete(call)
      },
    }
  }

  #answer(service: Service, { operation, request, person, call }: Asked): Promise<Outcome> {
    return answerUnder(this.#troubles.meet(service.name, operation), {
      request,
      clock: this.#clock,
      answer: (misnamed) =>
        this.#clock.hold(async () => {
          const answer = await service.fetch(request, person, misnamed)
          call.explained(service.explain?.(answer) ?? [])
          return answer
        }),
      trouble: (status) => service.trouble(status, request),
    })
  }
}

/** What becomes of a call that is recorded already. */
type CallUnderWay = {
  readonly explained: (lines: readonly string[]) => void
  readonly ended: (outcome: HttpCall['outcome']) => void
}

type Asked = {
  readonly operation: string
  readonly request: Request
  readonly person: string | undefined
  readonly call: CallUnderWay
}

const nobody = 'nobody'

/** A recorded call as a turn shows it: without the address as sent. */
export const shown = ({ rawUrl, person, ...call }: RecordedCall): HttpCall => call

/** The error for a call to a host that no emulated service answers for. */
export function strayCall({ from, to, method, url }: HttpCall): ColloquyError | undefined {
  if (to !== nobody) return undefined
  const { caller, source } = callers[from]
  return new ColloquyError('UNEXPECTED_CALL', {
    what: `${caller} called an address nobody planned:  ${method} ${url}`,
    remedy: `${source}Okta answers on the host of \`org\` in the Okta file; the secrets extension on localhost:2773, given \`secrets\`; no other host is emulated yet, and nothing but HTTP.`,
  })
}

const configured = "The address comes from the skill's account-linking.json. "
const callers = {
  skill: { caller: 'The skill', source: '' },
  Alexa: { caller: 'Alexa', source: configured },
  browser: { caller: 'The browser of the Alexa app', source: configured },
  client: { caller: 'A client', source: '' },
} as const satisfies Record<HttpCall['from'], object>

/** The address of a call to nobody, whose secrets nobody knows: a token can stand in the path. */
const withoutQuery = (url: URL): string =>
  redactText(`${url.protocol}//${url.host}${url.pathname}`, new Map())
