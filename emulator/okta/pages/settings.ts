import { html } from 'hono/html'
import type { Markup } from './page.ts'
import { page } from './page.ts'

/** An attribute of the profile as the person sees it. */
export type Field = {
  readonly name: string
  readonly title: string
  readonly description: string | undefined
  /** As text; of several values one a line. */
  readonly text: string
  readonly kind: 'text' | 'number' | 'lines' | readonly string[]
  readonly required: boolean
  readonly problem: string | undefined
}

type Settings = {
  readonly action: string
  readonly signOut: string
  readonly csrfToken: string
  readonly login: string
  readonly fields: readonly Field[]
  /** What she can see and not change. */
  readonly fixed: readonly Pick<Field, 'title' | 'text'>[]
  readonly problems: number
  readonly saved: boolean
}

/** Where a person changes her own profile, as far as the schema lets her. */
export function settingsPage(settings: Settings): Promise<Response> {
  const { action, signOut, csrfToken, login, fields, fixed, problems, saved } = settings
  const told =
    problems > 0
      ? html`<p role="alert">Nothing was saved. ${problems === 1 ? 'One field needs' : `${problems} fields need`} another look.</p>`
      : saved
        ? html`<p role="status">Your changes were saved.</p>`
        : ''
  return page(
    problems > 0 ? 400 : 200,
    'Settings',
    html`<p class="quiet">Signed in as ${login}</p>
${told}
<h2>Personal information</h2>
<form method="post" action="${action}">
<input type="hidden" name="csrfToken" value="${csrfToken}">
${fields.map(fieldMarkup)}
<button class="main" type="submit">Save</button>
</form>
${fixed.length > 0 ? html`<h2>Set by your administrator</h2><dl>${fixed.map(({ title, text }) => html`<dt>${title}</dt><dd>${text}</dd>`)}</dl>` : ''}
<form method="post" action="${signOut}">
<input type="hidden" name="csrfToken" value="${csrfToken}">
<button type="submit">Sign out</button>
</form>`,
  )
}

function fieldMarkup(field: Field): Markup {
  const { name, title, description, problem, required } = field
  const hint =
    description === undefined ? '' : html`<p class="quiet" id="${name}-hint">${description}</p>`
  const error =
    problem === undefined ? '' : html`<p class="error" id="${name}-error">${problem}</p>`
  return html`<label for="${name}">${title}${required ? ' (required)' : ''}</label>
${hint}
${control(field)}
${error}`
}

function control(field: Field): Markup {
  const { name, text, kind } = field
  const common = html`id="${name}" name="profile.${name}"${attributesOf(field)}`
  if (kind === 'lines') return html`<textarea ${common} rows="3">${text}</textarea>`
  if (kind === 'number') return html`<input ${common} inputmode="decimal" value="${text}">`
  if (kind === 'text') return html`<input ${common} type="text" value="${text}">`
  const options = ['', ...kind].map(
    (value) =>
      html`<option value="${value}"${value === text ? html` selected` : ''}>${value}</option>`,
  )
  return html`<select ${common}>${options}</select>`
}

/** What browsers fill in by themselves, by Okta's base attributes (WCAG 2.1, 1.3.5). */
const purposes = new Map(
  Object.entries({
    login: 'username',
    firstName: 'given-name',
    middleName: 'additional-name',
    lastName: 'family-name',
    honorificPrefix: 'honorific-prefix',
    honorificSuffix: 'honorific-suffix',
    nickName: 'nickname',
    title: 'organization-title',
    organization: 'organization',
    email: 'email',
    mobilePhone: 'tel',
    profileUrl: 'url',
    preferredLanguage: 'language',
    streetAddress: 'street-address',
    city: 'address-level2',
    state: 'address-level1',
    zipCode: 'postal-code',
    countryCode: 'country',
  }),
)

/** What a screen reader is to say of a field; the server judges what is typed, not the browser. */
function attributesOf({ name, description, problem, required }: Field): Markup {
  const describedBy = [
    ...(description === undefined ? [] : [`${name}-hint`]),
    ...(problem === undefined ? [] : [`${name}-error`]),
  ].join(' ')
  const purpose = purposes.get(name)
  return html`${purpose ? html` autocomplete="${purpose}"` : ''}${describedBy ? html` aria-describedby="${describedBy}"` : ''}${problem === undefined ? '' : html` aria-invalid="true"`}${required ? html` aria-required="true"` : ''}`
}
