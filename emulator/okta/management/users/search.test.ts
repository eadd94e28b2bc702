import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { OktaError } from '../../errors.ts'
import { bench } from '../../okta.fixture.ts'
import { parseFilter } from '../filter/filter.ts'
import type { Reply } from '../management.fixture.ts'
import { call } from '../management.fixture.ts'

const found = ({ list }: Reply) =>
  list.map(({ profile }) => Object(profile).login.replace('@example.com', ''))

const ask = (okta: ReturnType<typeof bench>['okta'], query: Record<string, string>) =>
  call(okta, 'GET', `/users?${new URLSearchParams(query)}`)

describe('search', () => {
  test.each(
    [
      ['profile.favoriteColor eq "teal"', ['ada']],
      ['profile.favoriteColor eq "TEAL"', ['ada']],
      ['profile.favoriteColor sw "blu" or profile.favoriteColor sw "or"', ['linus', 'nemo']],
      ['profile.login co "Gr"', ['grace', 'greta']],
      ['not (profile.favoriteColor pr)', ['grace', 'admin']],
      ['profile.firstName eq "Ada" and status eq "ACTIVE"', ['ada']],
      ['profile.firstName eq "Ada" and (status eq "STAGED" or status eq "ACTIVE")', ['ada']],
      [Array(150).fill('(profile.firstName eq "Ada")').join(' or '), ['ada']],
      ['profile.lastName gt "Lz" and profile.lastName le "Somerville"', ['mary', 'nemo']],
      ['status lt "ACTIVE" or status gt "ACTIVE"', []],
      ['lastUpdated gt "2026-11-22T09:00:00.000Z"', []],
      ['lastUpdated eq "2026-11-22T08:00:00.000-01:00" and profile.login sw "a"', ['ada', 'admin']],
      ['lastUpdated ge "2026-11-22T08:00:00.000-01:00" and profile.login sw "a"', ['ada', 'admin']],
      ['profile.shoes eq "left"', ['ada']],
      ['profile.height ge 170', ['ada']],
      ['profile.firstName EQ "Ada" AND status Eq "active"', ['ada']],
      String.raw`profile.lastName eq "a \"quoted\" name"`,
    ].map((row) => (typeof row === 'string' ? [row, []] : row)),
  )('%s', async (search, logins) => {
    const { okta } = bench((file) => {
      const rest = { permissions: [] }
      file.profileSchema['shoes'] = { title: 'Shoes', type: 'array', ...rest }
      file.profileSchema['height'] = { title: 'Height', type: 'integer', ...rest }
      Object.assign(file.users[0]?.profile ?? {}, { shoes: ['left', 'right'], height: 172 })
    })
    const reply = await ask(okta, { search: String(search) })
    expect(reply.status).toBe(200)
    expect(found(reply)).toEqual(logins)
  })

  test.each([
    'profile.nothing eq "x"',
    'profile.favoriteColor ne "teal"',
    'profile.favoriteColor co "teal"',
    'profile.firstName eq',
    'profile.firstName eq Ada',
    'profile.firstName eq "Ada',
    'profile.firstName like "Ada"',
    '(profile.firstName eq "Ada"',
    'profile.firstName eq "Ada" profile.lastName eq "x"',
    '',
  ])('E0000031: %s', async (search) => {
    expect(await ask(bench().okta, { search })).toMatchObject({
      status: 400,
      body: { errorCode: 'E0000031', errorSummary: 'Invalid search criteria.' },
    })
  })

  test('is sorted on request', async () => {
    const query = { search: 'status pr', sortBy: 'profile.firstName', sortOrder: 'desc' }
    expect(found(await ask(bench().okta, query)).slice(0, 3)).toEqual(['mary', 'linus', 'greta'])
  })
})

describe('other questions', () => {
  test('only what a search finds is sorted', async () => {
    const sortBy = { sortBy: 'profile.firstName', sortOrder: 'desc' }
    const { okta } = bench()
    expect(found(await ask(okta, sortBy))).toEqual(found(await ask(okta, {})))
  })

  test('a filter takes fewer properties than a search', async () => {
    const { okta } = bench()
    expect(found(await ask(okta, { filter: 'profile.login eq "ada@example.com"' }))).toEqual([
      'ada',
    ])
    expect(found(await ask(okta, { filter: 'profile.login eq "ADA@example.com"' }))).toEqual([])
    expect(await ask(okta, { filter: 'profile.favoriteColor eq "teal"' })).toMatchObject({
      status: 400,
    })
  })

  test('q finds how a name or an address starts', async () => {
    expect(found(await ask(bench().okta, { q: 'gr' }))).toEqual(['grace', 'greta'])
  })

  test('two questions at once are E0000033', async () => {
    const query = { search: 'status pr', filter: 'status eq "ACTIVE"' }
    expect(await ask(bench().okta, query)).toMatchObject({
      status: 400,
      body: { errorCode: 'E0000033' },
    })
  })

  test('who is deactivated is not in the list, and is found by search', async () => {
    const { okta } = bench()
    okta.control.setStatus('ada@example.com', 'DEPROVISIONED')
    expect(found(await ask(okta, {}))).not.toContain('ada')
    expect(found(await ask(okta, { search: 'status eq "DEPROVISIONED"' }))).toEqual(['ada'])
  })

  test('pages lead to each other until the last', async () => {
    const { okta } = bench()
    const logins: string[] = []
    let next: string | undefined = `${okta.origin}/api/v1/users?limit=3`
    let pages = 0
    while (next !== undefined) {
      const reply: Reply = await call(okta, 'GET', next)
      logins.push(...found(reply))
      pages++
      next = /<([^>]+)>; rel="next"/.exec(reply.headers.get('link') ?? '')?.[1]
    }
    expect(pages).toBe(3)
    expect(logins).toEqual(['ada', 'linus', 'grace', 'greta', 'mary', 'nemo', 'admin'])
  })
})

test('a filter is read or refused, whatever it is', () => {
  const word = fc.constantFrom('(', ')', 'and', 'or', 'not', 'eq', 'pr', 'a.b', '"x"', '1', 'null')
  const anything = { allows: () => true, allowsNot: true, caseSensitive: false }
  const text = fc.oneof(
    fc.string(),
    fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
  )
  fc.assert(
    fc.property(text, (source) => {
      try {
        expect(typeof parseFilter(source, anything)({ a: { b: ['x', 1] } })).toBe('boolean')
      } catch (error) {
        expect(error).toBeInstanceOf(OktaError)
      }
    }),
    { numRuns: 2000 },
  )
})

test.each(['(', 'not ('])('a search of 12,000 times "%s" is E0000031', async (opening) => {
  const { okta } = bench()
  const search = `${opening.repeat(12_000)}status pr${')'.repeat(12_000)}`
  expect(await ask(okta, { search })).toMatchObject({ body: { errorCode: 'E0000031' } })
})

test('a search of more than 8192 characters is E0000031', async () => {
  const { okta } = bench()
  const term = 'profile.firstName eq "Ada" or '
  const search = `${term.repeat(272)}status pr`
  expect((await ask(okta, { search })).status).toBe(200)
  expect(await ask(okta, { search: `${term}${search}` })).toMatchObject({
    status: 400,
    body: {
      errorCode: 'E0000031',
      errorCauses: [{ errorSummary: 'It is longer than 8192 characters' }],
    },
  })
})

test('of each thing a filter looks at no property more often than it names it', () => {
  const anything = { allows: () => true, allowsNot: true, caseSensitive: false }
  const terms = Array.from({ length: 300 }, (_, index) => `colour eq "${index}"`)
  const filter = parseFilter(`not ((${terms.join(' or ')}) and colour pr)`, anything)
  let looks = 0
  const thing = Object.defineProperty({}, 'colour', { get: () => looks++ && 'none of them' })
  expect(filter(thing)).toBe(true)
  expect(looks).toBe(300)
})
