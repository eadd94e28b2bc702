import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { answerText } from './operation.ts'

type Markup = HtmlEscapedString | Promise<HtmlEscapedString>

const style = `
body{margin:0;font:1rem/1.5 system-ui,sans-serif;color:#1d1d21;background:#f4f4f4}
main{max-width:22rem;margin:2rem auto;padding:1.5rem;background:#fff;border:1px solid #8d8d96}
h1{font-size:1.4rem;margin-top:0}
label{display:block;margin-top:1rem}
input{box-sizing:border-box;width:100%;padding:.6rem;font:inherit;border:1px solid #6e6e78}
button{width:100%;margin-top:1rem;padding:.7rem;font:inherit;cursor:pointer}
button.main{color:#fff;background:#1662dd;border:1px solid #1662dd}
[role=alert]{padding:.6rem;border-left:.3rem solid #da372c;background:#fff0ee}
:focus-visible{outline:3px solid #1662dd;outline-offset:2px}`

async function page(status: number, title: string, content: Markup): Promise<Response> {
  const text = await html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${raw(style)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`
  return answerText(text.toString(), pageHeaders, status)
}

const pageHeaders = {
  'content-type': 'text/html;charset=UTF-8',
  'cache-control': 'no-cache, no-store',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
}

type SignIn = {
  /** Stands for the request that waits for the sign-in. */
  readonly stateToken: string
  readonly action: string
  readonly appLabel: string
  readonly username: string
  /** Said above the form when the last attempt failed. */
  readonly problem?: string
}

/**
 * The sign-in page. Unlike Okta, whose page is a script that talks to its own API, it is one
 * ordinary form: it works without JavaScript and for a client that parses HTML.
 */
export function signInPage(status: number, signIn: SignIn): Promise<Response> {
  const { stateToken, action, appLabel, username, problem } = signIn
  const alert = problem === undefined ? '' : html`<p role="alert">${problem}</p>`
  return page(
    status,
    'Sign In',
    html`<p>to continue to ${appLabel}</p>
${alert}
<form method="post" action="${action}">
<input type="hidden" name="stateToken" value="${stateToken}">
<label for="username">Username</label>
<input id="username" name="username" type="text" value="${username}" autocomplete="username" autocapitalize="none" spellcheck="false" required>
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required>
<button class="main" type="submit">Sign in</button>
<button type="submit" name="cancel" value="true" formnovalidate>Cancel</button>
</form>`,
  )
}

/** What a person sees when nothing can be said to the client. */
export const errorPage = (status: number, code: string, description: string): Promise<Response> =>
  page(
    status,
    'Your request resulted in an error',
    html`<p role="alert">${description}</p>
<dl><dt>Error Code</dt><dd>${code}</dd><dt>Description</dt><dd>${description}</dd></dl>`,
  )

/** `response_mode=form_post`: the answer as a form that the browser sends on. */
export function formPostPage(action: string, fields: Record<string, string>): Promise<Response> {
  const inputs = Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )
  return page(
    200,
    'Continue',
    html`<form method="post" action="${action}">${inputs}<button class="main" type="submit">Continue</button></form>`,
  )
}
