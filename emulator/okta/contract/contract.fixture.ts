import { parse } from 'node-html-parser'
import { installNetwork, withNetwork } from '../../network.ts'
import type { Bench } from '../okta.fixture.ts'
import type { OktaFile } from '../organisation/file.ts'
import { benchWith } from '../refusals/refusal.fixture.ts'

/** Helpers of the contract suite: an organisation that real clients reach at its real host. */
export const audience = 'http://oktaquizgame.com'

type AppInFile = OktaFile['apps'][number]

export type Online = Bench & {
  /** Runs a client whose calls go to `https://dev-….okta.com`, as they would anywhere. */
  readonly online: <T>(work: () => Promise<T>) => Promise<T>
}

/** An organisation whose time is now or later, since clients look at the clock of this machine. */
export function organisation(edit: (app: AppInFile, file: OktaFile) => void = () => {}): Online {
  installNetwork()
  const managed = benchWith(edit)
  const catchUp = () => {
    managed.clock.time = Math.max(managed.clock.time, Date.now())
  }
  catchUp()
  const answer = (request: Request) => {
    catchUp()
    return managed.okta.fetch(request)
  }
  return { ...managed, online: (work) => withNetwork(answer, work) }
}

/** What lets a client act for itself, beside what the fixture allows. */
export function allowClientCredentials(app: AppInFile, file: OktaFile): void {
  app.settings.oauthClient.grant_types.push('client_credentials')
  const [server] = file.authorizationServers
  server?.policies[0]?.rules[0]?.conditions.grantTypes.include.push('client_credentials')
  server?.scopes.push({
    name: 'quiz:read',
    description: '',
    consent: 'IMPLICIT',
    default: false,
    metadataPublish: 'ALL_CLIENTS',
  })
}

/** A browser that opens a client's link and signs in by the page's own form; where it ends up. */
export async function signedIn(url: URL): Promise<URL> {
  const page = await fetch(url, { redirect: 'manual' })
  if (page.status !== 200) return new URL(page.headers.get('location') ?? 'about:blank')
  const form = parse(await page.text()).querySelector('form')
  const typed = new URLSearchParams({ username: 'ada@example.com', password: 'difference-engine' })
  for (const input of form?.querySelectorAll('input[type=hidden]') ?? []) {
    typed.set(input.attributes['name'] ?? '', input.attributes['value'] ?? '')
  }
  const action = form?.attributes['action'] ?? ''
  const back = await fetch(action, { method: 'POST', body: typed, redirect: 'manual' })
  return new URL(back.headers.get('location') ?? 'about:blank')
}
