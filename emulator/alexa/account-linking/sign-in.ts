import type { Browser, Page } from './browser.ts'
import { consentForm, messageOf, signInForm } from './forms.ts'
import type { TokenOutcome } from './tokens.ts'

/** What the person does on the sign-in page, if one appears. */
export type SignIn =
  | { readonly does: 'sign in'; readonly login: string; readonly password: string }
  | { readonly does: 'give up' }

export const unanswered: TokenOutcome = { type: 'unreachable', because: 'no answer' }

/** Signs in and consents: the page that leads back to the app, or why there is none. */
export async function signInWith(
  browser: Browser,
  begin: URL,
  isCallback: (url: URL) => boolean,
  signIn: SignIn,
): Promise<Page | TokenOutcome> {
  const page = await browser.open(begin, isCallback)
  if (page === 'no answer') return unanswered
  if (isCallback(page.url)) return page
  if (consentForm(page) && signIn.does === 'sign in') return consented(browser, page, isCallback)
  const form = signInForm(page)
  if (!form?.passwordField || !form.loginField) return refused(withoutForm(page))
  if (signIn.does === 'give up') return refused('the person left the sign-in page')
  const typed = { [form.loginField]: signIn.login, [form.passwordField]: signIn.password }
  const next = await browser.submit(form, typed, isCallback)
  if (next === 'no answer') return unanswered
  if (isCallback(next.url)) return next
  if (consentForm(next)) return consented(browser, next, isCallback)
  return refused(notLetIn(next, signIn.password))
}

/** A person who links wants to be linked, and allows what the page asks for. */
async function consented(
  browser: Browser,
  page: Page,
  isCallback: (url: URL) => boolean,
): Promise<Page | TokenOutcome> {
  const form = consentForm(page)
  if (!form) return refused(withoutForm(page))
  const next = await browser.submit(form, {}, isCallback)
  if (next === 'no answer') return unanswered
  const message = messageOf(next)
  return isCallback(next.url) ? next : refused(`the consent page went nowhere: "${message}"`)
}

function withoutForm(page: Page): string {
  const message = messageOf(page)
  const where = `${page.url.origin}${page.url.pathname} answered ${page.status} without a sign-in form`
  return `${where}${message && `: "${message}"`}${redirectHint(message)}`
}

function notLetIn(page: Page, password: string): string {
  const message = messageOf(page).replaceAll(password || '\0', '‹password›')
  return `the sign-in page did not let the person in${message && `: "${message}"`}`
}

/** The part of Alexa's redirect addresses that differs between developers is a setting of ours. */
const redirectHint = (message: string): string =>
  message.includes('redirect_uri') ? ' (`vendorId` is the last part of the redirect_uri)' : ''

const refused = (because: string): TokenOutcome => ({ type: 'refused', because })
