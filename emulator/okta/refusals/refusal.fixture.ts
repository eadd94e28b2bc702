import { parse } from 'node-html-parser'
import type { OAuthErrorName } from '../errors.ts'
import type { Bench } from '../okta.fixture.ts'
import { bench, bodyOf, json } from '../okta.fixture.ts'
import type { OktaFile } from '../organisation/file.ts'

/** A row of Okta's error table, and a request that gets it. `value` is what stands for `{}`. */
export type Refusal = {
  readonly name: OAuthErrorName
  readonly provoke: () => Promise<Response>
  readonly value?: string
  /** Where it is another one than the table's. */
  readonly status?: number
}

type AppInFile = OktaFile['apps'][number]

/** An organisation whose first app is set up otherwise. */
export const benchWith = (edit: (app: AppInFile, file: OktaFile) => void): Bench =>
  bench((file) => {
    const [app] = file.apps
    if (app) edit(app, file)
  })

type Seen = { readonly status: number; readonly error: string; readonly description: string }

/** What a client or a person is told, wherever it stands in the answer. */
export async function seenIn(answer: Response): Promise<Seen> {
  const { status, headers } = answer
  const location = headers.get('location')
  if (location !== null) return fromRedirect(status, new URL(location))
  const challenge = headers.get('www-authenticate')
  if (challenge !== null) return fromChallenge(status, challenge)
  if (headers.get('content-type')?.startsWith('text/html')) {
    return fromPage(status, await answer.text())
  }
  const { error, error_description: description } = json.parse(await bodyOf(answer))
  return { status, error: String(error), description: String(description) }
}

function fromRedirect(status: number, { search, hash }: URL): Seen {
  const parameters = new URLSearchParams(search || hash.slice(1))
  const of = (name: string) => parameters.get(name) ?? ''
  return { status, error: of('error'), description: of('error_description') }
}

function fromChallenge(status: number, challenge: string): Seen {
  const [, error = '', description = ''] =
    /error="([^"]*)", error_description="([^"]*)"/.exec(challenge) ?? []
  return { status, error, description }
}

function fromPage(status: number, text: string): Seen {
  const [error = '', description = ''] = parse(text)
    .querySelectorAll('dd')
    .map((entry) => entry.text)
  return { status, error, description }
}
