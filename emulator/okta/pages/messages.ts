import { html } from 'hono/html'
import type { OktaError } from '../errors.ts'
import { oauthError } from '../errors.ts'
import { explained } from '../explanations.ts'
import { page } from './page.ts'

/** What a person sees when nothing can be said to the client. */
export async function refusalPage(refusal: OktaError): Promise<Response> {
  const { status, code, message } = refusal
  const answer = await page(
    status,
    'Your request resulted in an error',
    html`<p role="alert">${message}</p>
${details(code, message)}`,
  )
  return explained(answer, refusal)
}

const details = (code: string, description: string) =>
  html`<dl><dt>Error Code</dt><dd>${code}</dd><dt>Description</dt><dd>${description}</dd></dl>`

/** What a person sees who waited too long, went back, or sends a form twice. */
export async function expiredPage(status?: number): Promise<Response> {
  const { status: usual, code, message } = oauthError('request_expired')
  const answer = await page(
    status ?? usual,
    'This page has expired',
    html`<p role="alert">${message}</p>
<p>Go back to the app that you came from, and start again there.</p>
${details(code, message)}`,
  )
  const why = 'The page was open for over an hour, was sent before, or is another browser’s.'
  return explained(answer, { explanation: [why] })
}

/** What a person sees who has signed out and has nowhere to go back to. */
export const signedOutPage = ({ name }: { readonly name: string }): Promise<Response> =>
  page(200, 'Signed out', html`<p>You have signed out of ${name}.</p>`)

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
