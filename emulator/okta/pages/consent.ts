import { html } from 'hono/html'
import { page } from './page.ts'

export type AskedScope = {
  readonly name: string
  readonly displayName: string
  readonly description: string | undefined
}

type Consent = {
  /** Stands for the request that waits for the answer. */
  readonly stateToken: string
  readonly action: string
  readonly appLabel: string
  readonly login: string
  readonly scopes: readonly AskedScope[]
}

/** Asks the person whether the app may have what it wants. */
export function consentPage({ stateToken, action, appLabel, login, scopes }: Consent) {
  const items = scopes.map(
    ({ displayName, description }) =>
      html`<li>${displayName}${description === undefined ? '' : html`<br><span class="quiet">${description}</span>`}</li>`,
  )
  return page(
    200,
    'Allow access?',
    html`<p class="quiet">Signed in as ${login}</p>
<p>${appLabel} would like access to:</p>
<ul>${items}</ul>
<form method="post" action="${action}">
<input type="hidden" name="stateToken" value="${stateToken}">
<button class="main" type="submit" name="consent" value="allow">Allow access</button>
<button type="submit" name="consent" value="deny">Don't allow</button>
</form>`,
  )
}
