import type { HTMLElement } from 'node-html-parser'
import { parse } from 'node-html-parser'
import type { Page } from './browser.ts'

/** The form on a page: where it goes, and what it sends beside what the person types. */
export type Form = {
  readonly action: URL
  readonly method: string
  readonly fields: ReadonlyMap<string, string>
  readonly passwordField: string | undefined
  readonly loginField: string | undefined
}

/** The sign-in form of a page: the first form with a password field. */
export function signInForm(page: Page): Form | undefined {
  const form = parse(page.html)
    .querySelectorAll('form')
    .find((candidate) => candidate.querySelector('input[type=password]'))
  return form && formOf(page, form)
}

/** The form of a page where there is nothing to type, sent with its first button. */
export function consentForm(page: Page): Form | undefined {
  const [form] = parse(page.html).querySelectorAll('form')
  const button = form?.querySelector('button[name]')
  if (page.status >= 400 || !form || !button) return undefined
  const read = formOf(page, form)
  if (read.passwordField || read.loginField) return undefined
  const pressed = [nameOf(button), button.getAttribute('value') ?? ''] as const
  return { ...read, fields: new Map([...read.fields, pressed]) }
}

function formOf(page: Page, form: HTMLElement): Form {
  const inputs = form.querySelectorAll('input')
  const typed = (types: readonly string[]) =>
    inputs.find((input) => types.includes(typeOf(input)) && input.getAttribute('name'))
  const hidden = inputs.filter((input) => typeOf(input) === 'hidden')
  return {
    action: new URL(form.getAttribute('action') || page.url.href, page.url),
    method: (form.getAttribute('method') ?? 'GET').toUpperCase(),
    fields: new Map(hidden.map((input) => [nameOf(input), input.getAttribute('value') ?? ''])),
    passwordField: typed(['password'])?.getAttribute('name'),
    loginField: typed(['text', 'email'])?.getAttribute('name'),
  }
}

const mostWords = 300

/** What a page tells the person, when it tells of a problem: its alert, else its heading. */
export function messageOf({ html }: Page): string {
  const page = parse(html)
  const told = page.querySelector('[role=alert]') ?? page.querySelector('h1, title')
  return (told?.text ?? '').replace(/\s+/g, ' ').trim().slice(0, mostWords)
}

const typeOf = (input: HTMLElement): string => (input.getAttribute('type') ?? 'text').toLowerCase()
const nameOf = (input: HTMLElement): string => input.getAttribute('name') ?? ''
