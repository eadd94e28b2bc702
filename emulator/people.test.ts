import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { peopleAmong, readPeople } from './people.ts'

const folder = mkdtempSync(join(tmpdir(), 'people-'))
afterAll(() => rmSync(folder, { recursive: true }))

function read(text: string, logins?: readonly string[]) {
  const file = join(folder, 'people.yaml')
  writeFileSync(file, text)
  return readPeople(file, logins)
}

describe('readPeople', () => {
  it('assumes an Echo in New York that speaks American English', () => {
    expect(read('Mary:\n  login: mary@example.com\n')).toEqual({
      Mary: {
        login: 'mary@example.com',
        device: 'Echo',
        locale: 'en-US',
        timeZone: 'America/New_York',
        pronoun: 'their',
      },
    })
  })

  it('takes people as they are described, with an account or without', () => {
    const zoe = { device: 'Echo Show', locale: 'en-GB', timeZone: 'Europe/London', pronoun: 'her' }
    expect(read(`Zoë: ${JSON.stringify(zoe)}`)).toEqual({ Zoë: zoe })
  })

  it.each([
    [
      'a time zone that does not exist',
      'Ada:\n  timeZone: Europe/Londn\n',
      /:2:13 .*IANA time zone/,
    ],
    ['a locale that is none', 'Ada:\n  locale: english\n', /:2:11 .*locale/],
    ['a key that is misspelt', 'Ada:\n  devise: Echo\n', /:2:3 .*did you mean "device"/],
    ['a device that nobody makes', 'Ada:\n  device: Ecko Dot\n', /:2:11 .*mean "Echo Dot"/],
    ['a pronoun that no step has', 'Ada:\n  pronoun: hers\n', /:2:12 .*"her"/],
    ['a name of two words', 'Ada Lovelace:\n  device: Echo\n', /:1:1 .*one word/],
    ['a name in small letters', 'ada:\n  device: Echo\n', /:1:1 .*capital letter/],
    [
      'a login that the Okta file has not',
      'Ada:\n  login: ada@exmple.com\n',
      /:2:10 .*no user "ada@exmple.com", did you mean "ada@example.com"/,
    ],
    ['a login in other letters', 'Ada:\n  login: Ada@example.com\n', /:2:10 .*mean "ada@/],
  ])('names the place of %s', (_, text, mistake) => {
    expect(() => read(text, ['ada@example.com', 'linus@example.com'])).toThrow(
      expect.objectContaining({
        code: 'FIXTURE_INVALID',
        evidence: [expect.stringMatching(mistake)],
      }),
    )
  })
})

it('takes a device in any case, as scenarios do', () => {
  expect(read('Ada:\n  device: echo show\n')['Ada']?.device).toBe('echo show')
})

describe('peopleAmong', () => {
  const named = (...profiles: Record<string, unknown>[]) =>
    Object.entries(peopleAmong(profiles.map((profile) => ({ profile })))).map(
      ([name, { login }]) => [name, login],
    )

  it('calls users by their first name', () => {
    expect(peopleAmong([{ profile: { login: 'ada@example.com', firstName: 'Ada' } }])).toEqual({
      Ada: {
        login: 'ada@example.com',
        device: 'Echo',
        locale: 'en-US',
        timeZone: 'America/New_York',
        pronoun: 'their',
      },
    })
  })

  it('calls users by their login who have no first name, or one that is taken', () => {
    expect(
      named(
        { login: 'nemo@example.com' },
        { login: 'ada@example.com', firstName: 'Ada' },
        { login: 'lovelace@example.com', firstName: 'ada' },
      ),
    ).toEqual([
      ['Nemo', 'nemo@example.com'],
      ['Ada', 'ada@example.com'],
      ['Lovelace', 'lovelace@example.com'],
    ])
  })

  it('leaves out whom nobody could name', () => {
    expect(named({ login: '007' }, { firstName: 'Ghost' })).toEqual([])
  })
})
