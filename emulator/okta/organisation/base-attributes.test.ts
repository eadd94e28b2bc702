import { expect, test } from 'vitest'
import { call, causesOf } from '../management/management.fixture.ts'
import { bench, get } from '../okta.fixture.ts'
import type { OktaFile } from './file.ts'

const ada = '/users/ada@example.com'

test.each([
  [{ profileUrl: 'not a url' }, 'profileUrl: Does not match required pattern'],
  [{ countryCode: 'ZZ' }, 'countryCode: Does not match required pattern'],
  [{ preferredLanguage: '!!' }, 'preferredLanguage: Does not match required pattern'],
  [{ locale: 'zzzzzz' }, 'locale: Does not match required pattern'],
  [{ timezone: 'Mars/Olympus' }, 'timezone: Does not match required pattern'],
  [{ city: 'x'.repeat(129) }, 'city: The value must have at most 128 characters'],
])('%o is refused', async (profile, cause) => {
  expect(causesOf(await call(bench().okta, 'POST', ada, { profile }))).toEqual([cause])
})

test('values of the formats that Okta has for them are taken', async () => {
  const profile = {
    profileUrl: 'https://example.com/ada',
    countryCode: 'GB',
    preferredLanguage: 'en-gb',
    locale: 'en_GB',
    timezone: 'Europe/London',
  }
  expect(await call(bench().okta, 'POST', ada, { profile })).toMatchObject({
    status: 200,
    body: { profile },
  })
})

test('where a person lives is not shown to her, unless the schema says so', async () => {
  const settings = async (edit: (file: OktaFile) => void) => {
    const { okta } = bench((file) => {
      Object.assign(file.users[0]?.profile ?? {}, { city: 'Ockham', department: 'Engines' })
      edit(file)
    })
    const cookie = okta.control.signIn('ada@example.com').split(';')[0] ?? ''
    return (await get(okta, `${okta.variables.origin}/enduser/settings`, { cookie })).text()
  }
  const usual = await settings(() => {})
  expect(usual).toContain('Engines')
  expect(usual).not.toContain('Ockham')
  const permissions = [{ principal: 'SELF', action: 'READ_ONLY' } as const]
  const shown = await settings(({ profileSchema }) => {
    profileSchema['city'] = { title: 'City', type: 'string', permissions }
  })
  expect(shown).toContain('Ockham')
})
