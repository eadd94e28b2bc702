import { html } from 'hono/html'
import { page } from './page.ts'

type SignIn = {
  /** Stands for what waits for the sign-in. */
  readonly stateToken: string
  readonly action: string
  /** What the person is about to use. */
  readonly destination: string
  readonly username: string
  /** Whether somebody waits to hear that the person would rather not. */
  readonly mayCancel: boolean
  readonly keepSignedIn?: boolean
  /** Said above the form when the last attempt failed. */
  readonly problem?: string
}

/**
 * The sign-in page. Unlike Okta, whose page is a script that talks to its own API, it is one
 * ordinary form: it works without JavaScript and for a client that parses HTML.
 */
export function signInPage(status: number, signIn: SignIn): Promise<Response> {
  const { stateToken, action, destination, username, mayCancel, problem } = signIn
  const alert = problem === undefined ? '' : html`<p role="alert" id="problem">${problem}</p>`
  const described = problem === undefined ? '' : html` aria-describedby="problem"`
  const cancel = html`<button type="submit" name="cancel" value="true" formnovalidate>Cancel</button>`
  return page(
    status,
    'Sign In',
    html`<p class="quiet">to continue to ${destination}</p>
${alert}
<form method="post" action="${action}">
<input type="hidden" name="stateToken" value="${stateToken}">
<label for="username">Username</label>
<input id="username" name="username" type="text" value="${username}" autocomplete="username" autocapitalize="none" spellcheck="false" required${described}${username === '' ? html` autofocus` : ''}>
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required${described}${username === '' ? '' : html` autofocus`}>
<label class="choice"><input name="rememberMe" type="checkbox" value="true"${signIn.keepSignedIn ? html` checked` : ''}> Keep me signed in</label>
<button class="main" type="submit">Sign in</button>
${mayCancel ? cancel : ''}
</form>`,
  )
}
