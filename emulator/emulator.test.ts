import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { parse, stringify } from 'yaml'
import type { Configuration, EmulatorOptions, Turn } from './index.ts'
import { createEmulator } from './index.ts'
import { skillModules } from './lambda/skill-module.fixture.ts'

const skills = skillModules()
const folder = mkdtempSync(join(tmpdir(), 'fixtures-'))
afterAll(() => {
  skills.clear()
  rmSync(folder, { recursive: true })
})

const skillId = 'amzn1.ask.skill.5d1b8f2e-6f0a-4f5e-9f0e-3c1a2b4d5e6f'
const ofOkta = (name: string) => `\${okta.${name}}`

const configuration: Configuration = {
  skill: 'skill/lambda.ts',
  skillPackage: 'skill/skill-package',
  skillId,
  accountLinking: 'skill/account-linking.json',
  vendorId: 'M1EXAMPLEVENDOR',
  okta: 'fixtures/okta.yaml',
  people: 'fixtures/people.yaml',
  environment: {
    ALEXA_SKILL_ID: skillId,
    OKTA_ISSUER: ofOkta('issuer'),
    OKTA_AUDIENCE: ofOkta('audience'),
    OKTA_CLIENT_ID: ofOkta('clientId'),
    OKTA_CLIENT_SECRET: ofOkta('clientSecret'),
    TOKEN_VALIDATION: 'introspection',
  },
}

const emulated = (change: Partial<Configuration> = {}, options?: EmulatorOptions) =>
  createEmulator({ ...configuration, ...change }, options)

const question = 'what is my favorite color'
const codes = ({ problems }: Turn) => problems.map(({ code }) => code)

/** A conversation with a skill of its own whose handler has this body, before which `top` runs. */
const withSkill = (body: string, top = '') =>
  emulated({
    skill: skills.write(`${top}
      export const handler = async (event) => {
        ${body}
        const outputSpeech = { type: 'PlainText', text: 'Hello.' }
        return { version: '1.0', response: { outputSpeech, shouldEndSession: true } }
      }`),
  })

describe('a switch', () => {
  it('says who answers "go home"', async () => {
    const hears = async (navigateHome: 'Alexa' | 'skill') => {
      const emulator = await emulated({ switches: { navigateHome } })
      await emulator.opens('Ada')
      return (await emulator.says('Ada', 'go home')).request?.request.type
    }
    expect(await hears('Alexa')).toBe('SessionEndedRequest')
    expect(await hears('skill')).toBe('IntentRequest')
  })
})

describe('linking that fails', () => {
  it('says who tried, and what the page said, without a password', async () => {
    const emulator = await emulated()
    expect(await emulator.link('Ada', 'types a wrong password')).toEqual({
      type: 'refused',
      because:
        'the sign-in page did not let the person in: "Unable to sign in", as ada@example.com',
    })
  })

  it('says what is missing of a skill that cannot be linked, and where to name it', async () => {
    const { accountLinking: _, ...without } = configuration
    const emulator = await createEmulator(without)
    await expect(emulator.link('Ada')).rejects.toMatchObject({
      what: expect.stringMatching(/`accountLinking` in cucumber.js, no --account-linking/),
    })
  })

  it('names the setting that makes the redirect address', async () => {
    const emulator = await emulated({ vendorId: 'M2' })
    expect(await emulator.link('Ada')).toMatchObject({
      because: expect.stringMatching(/'redirect_uri' parameter must be .*vendorId.*ada@example/s),
    })
  })
})

describe('a person in the people file', () => {
  it('has a login of the Okta file', async () => {
    const people = join(folder, 'misspelt.yaml')
    writeFileSync(people, 'Ada:\n  login: ada@exmaple.com\n')
    await expect(emulated({ people })).rejects.toMatchObject({
      code: 'FIXTURE_INVALID',
      evidence: [expect.stringMatching(/:2:10 .*did you mean "ada@example.com"/)],
    })
  })
})

describe('a linked person', () => {
  it('went through authorize, the sign-in page and the token exchange', async () => {
    const emulator = await emulated()
    expect(await emulator.link('Ada')).toMatchObject({ type: 'granted' })
    const turn = await emulator.asks('Ada', question)
    expect(turn.said.words).toBe("Ada's favorite color is teal.")
    expect(emulator.calls.record.map(({ from, operation }) => `${from}: ${operation}`)).toEqual([
      'browser: authorize',
      'browser: sign in',
      'Alexa: token',
      'skill: introspect',
    ])
    expect(turn.calls.map(({ operation }) => operation)).toEqual(['introspect'])
    expect(turn.problems).toEqual([])
  })

  it('asked for the scopes as Alexa does, with %20 between them', async () => {
    const emulator = await emulated()
    await emulator.link('Ada')
    expect(emulator.calls.record[0]?.rawUrl).toMatch(/[?&]scope=\w+(%20\w+)+&/)
  })

  it('needs no page with a session at Okta', async () => {
    const emulator = await emulated()
    await emulator.signInToOkta('Ada')
    expect(await emulator.link('Ada')).toMatchObject({ type: 'granted' })
    expect(emulator.calls.record.map(({ operation }) => operation)).toEqual(['authorize', 'token'])
  })

  it.each(['types a wrong password', 'gives up'] as const)('is none who %s', async (behaviour) => {
    const emulator = await emulated()
    expect(await emulator.link('Ada', behaviour)).toMatchObject({ type: 'refused' })
    const turn = await emulator.asks('Ada', question)
    expect(turn.card).toEqual({ type: 'LinkAccount' })
    expect(JSON.stringify(turn.request)).not.toContain('accessToken')
  })

  it('is none any more who unlinked', async () => {
    const emulator = await emulated()
    await emulator.link('Ada')
    emulator.unlink('Ada')
    expect((await emulator.asks('Ada', question)).card).toEqual({ type: 'LinkAccount' })
  })
})

describe('two conversations in one process', () => {
  it('do not see each other', async () => {
    const noon = Date.UTC(2030, 5, 1, 12)
    const [one, other] = [await emulated(), await emulated({}, { startsAt: noon })]
    await Promise.all([one.link('Ada'), other.link('Ada')])
    one.okta.control.setProfile(one.login('Ada'), { favoriteColor: 'green' })
    one.clock.advance(2 * 60 * 60 * 1000)
    other.okta.control.setProfile(other.login('Grace'), { favoriteColor: 'red' })
    await other.link('Grace')
    other.calls.setFault('Okta', { type: 'slow', afterMs: 1000 })
    const before = one.clock.now()

    const [green, teal, british] = await Promise.all([
      one.asks('Ada', question),
      other.asks('Ada', question),
      other.asks('Grace', 'what is my favourite colour'),
    ])

    expect(green.said.words).toBe("Ada's favorite color is green.")
    expect(green.tookMs).toBe(0)
    expect(teal.said.words).toBe("Ada's favorite color is teal.")
    expect(teal.tookMs).toBeGreaterThanOrEqual(1000)
    expect(british.tookMs).toBeGreaterThanOrEqual(1000)
    expect(british.said.words).toBe("Grace's favourite colour is red.")
    expect(one.clock.now()).toBe(before)
    expect(other.clock.now()).toBeLessThanOrEqual(noon + 2000)
    expect(other.calls.record.filter(({ from }) => from === 'skill')).toHaveLength(2)
    expect(one.transcript.turns).toHaveLength(1)
    expect(green.request?.context.System.user.userId).not.toBe(
      teal.request?.context.System.user.userId,
    )
  })

  it('have faults of their own', async () => {
    const [sound, troubled] = [await emulated(), await emulated()]
    await Promise.all([sound.link('Ada'), troubled.link('Ada')])
    troubled.calls.setFault('Okta', { type: 'down' })
    const [answered, unanswered] = await Promise.all([
      sound.asks('Ada', question),
      troubled.asks('Ada', question),
    ])
    expect(answered.said.words).toContain('teal')
    expect(unanswered.said.words).not.toContain('teal')
    expect(unanswered.calls.map(({ outcome }) => outcome)).toEqual(['no answer'])
  })

  it('begin on different days, each at nine where its first person is', async () => {
    const [one, other] = [await emulated(), await emulated()]
    const [ada, grace] = [await one.opens('Ada'), await other.opens('Grace')]
    expect(ada.at).toMatch(/T09:00:00-0[45]:00$/)
    expect(grace.at).toMatch(/T09:00:00\+0[01]:00$/)
    expect(ada.at.slice(0, 10)).not.toBe(grace.at.slice(0, 10))
  })
})

describe('time', () => {
  it('goes to the next such time of day where the first person is', async () => {
    const emulator = await emulated()
    emulator.person('Linus')
    emulator.person('Ada')
    emulator.goTo('17:30')
    expect((await emulator.opens('Linus')).at).toMatch(/T17:30:00-0[78]:00$/)
  })

  it('passes without a person, too', async () => {
    const emulator = await emulated()
    emulator.goTo('17:30')
    expect((await emulator.opens('Ada')).at).toMatch(/T17:30:00/)
  })
})

describe('what does not exist', () => {
  it.each([
    ['person', 'UNKNOWN_PERSON', 'Did you mean Ada?', 'Adda', 'Echo', 'en-US'],
    ['device', 'UNKNOWN_DEVICE', 'Did you mean Echo Show?', 'Ada', 'Echo Shaw', 'en-US'],
    ['locale', 'UNKNOWN_LOCALE', 'en-GB', 'Ada', 'Echo', 'fr-FR'],
  ])('as a %s is an error of the scenario', async (_, code, hint, person, device, locale) => {
    const emulator = await emulated()
    const arrange = () => {
      emulator.setDevice(person, device)
      emulator.setLocale(person, locale)
    }
    expect(arrange).toThrow(
      expect.objectContaining({ code, kind: 'SCENARIO', message: expect.stringContaining(hint) }),
    )
  })

  it('is the account of somebody without a login', async () => {
    const people = join(folder, 'people-without-login.yaml')
    writeFileSync(people, 'Visitor: {}\n')
    const emulator = await emulated({ people })
    await expect(emulator.link('Visitor')).rejects.toMatchObject({
      code: 'UNKNOWN_USER',
      kind: 'SCENARIO',
      remedy: expect.stringContaining(people),
    })
    expect((await emulator.asks('Visitor', question)).card).toEqual({ type: 'LinkAccount' })
  })

  it('is the linking of a skill that has none', async () => {
    const { accountLinking: _, ...without } = configuration
    const emulator = await createEmulator(without)
    await expect(emulator.link('Ada')).rejects.toMatchObject({ code: 'CONFIGURATION_INVALID' })
  })
})

describe('a skill is held to account', () => {
  const quietly = (url: string) => `fetch('${url}').catch(() => {})`

  it('for a call that nobody planned, although it swallows the error', async () => {
    const emulator = await withSkill(`await ${quietly('https://example.org/colors')}`)
    const turn = await emulator.opens('Ada')
    expect(turn.said.words).toBe('Hello.')
    expect(codes(turn)).toEqual(['UNEXPECTED_CALL'])
    expect(turn.problems[0]?.message).toContain('GET https://example.org/colors')
    expect(emulator.lateProblems()).toEqual([])
  })

  it('for asking Okta what the mock does not emulate', async () => {
    const emulator = await withSkill(
      `await ${quietly('https://dev-5550123.okta.com/api/v1/users/me/factors')}`,
    )
    const turn = await emulator.opens('Ada')
    expect(codes(turn)).toEqual(['NOT_EMULATED'])
    expect(turn.problems[0]?.message).toContain('GET /api/v1/users/me/factors')
  })

  it('for such a call that it does not wait for', async () => {
    const emulator = await withSkill(`void ${quietly('https://example.org/later')}`)
    const turn = await emulator.opens('Ada')
    await vi.waitFor(() => expect(emulator.calls.record).toHaveLength(1))
    // Whether it was made before the skill answered, or after, or meanwhile at a follow-up, is chance.
    const told = [turn, ...turn.followUps].flatMap(({ problems }) => problems)
    expect([...told, ...emulator.lateProblems()].map(({ what }) => what)).toEqual([
      expect.stringContaining('https://example.org/later'),
    ])
  })

  it('for a log with its token, with a claim, with its secret', async () => {
    const emulator = await withSkill(`
      const { accessToken } = event.context.System.user
      console.log(accessToken)
      console.error(JSON.parse(atob(accessToken.split('.')[1])).FavoriteColorClaim)
      console.log(process.env.OKTA_CLIENT_SECRET)`)
    await emulator.link('Ada')
    const turn = await emulator.opens('Ada')
    expect(turn.problems.map(({ code, what }) => `${code} ${what}`).sort()).toEqual([
      'SECRET_LEAKED The skill let out a claim value in stderr',
      'SECRET_LEAKED The skill let out a client secret in stdout',
      'SECRET_LEAKED The skill let out an access token in stdout',
    ])
    expect(emulator.lateProblems()).toEqual([])
  })

  it('and what it let out is in no turn that anybody sees', async () => {
    const emulator = await withSkill('console.log(process.env.OKTA_CLIENT_SECRET)')
    const turn = await emulator.opens('Ada')
    const { logs } = emulator.redacted(turn)
    expect(logs).toEqual([{ stream: 'stdout', text: '‹client secret›' }])
    expect(turn.logs).not.toEqual(logs)
  })

  it('for what it logs once it has answered', async () => {
    const emulator = await withSkill(`
      setImmediate(() => setImmediate(() => console.log(event.context.System.user.accessToken)))`)
    await emulator.link('Ada')
    expect(codes(await emulator.opens('Ada'))).toEqual([])
    await vi.waitFor(() =>
      expect(emulator.lateProblems().map(({ what }) => what)).toEqual([
        'The skill let out an access token in stdout',
      ]),
    )
  })

  it('for what it logs while it is loaded', async () => {
    const emulator = await withSkill('', 'console.log(process.env.OKTA_CLIENT_SECRET)')
    expect(emulator.lateProblems().map(({ what }) => what)).toEqual([
      'The skill let out a client secret in stdout',
    ])
  })

  it('for nothing when it does as it should', async () => {
    const emulator = await emulated()
    await emulator.link('Ada')
    await emulator.opens('Ada')
    expect(emulator.lateProblems()).toEqual([])
    expect(emulator.warnings).toEqual([])
  })
})

describe('with fixtures alone', () => {
  cpSync('fixtures', folder, { recursive: true })
  const okta = join(folder, 'okta.yaml')
  const people = join(folder, 'people.yaml')

  function addShoeSize(): void {
    const file = parse(readFileSync(okta, 'utf8'))
    file.profileSchema.shoeSize = { title: 'Shoe size', type: 'integer' }
    file.authorizationServers[0].claims.push({ name: 'ShoeSizeClaim', value: 'user.shoeSize' })
    const profile = { login: 'zoe@example.com', email: 'zoe@example.com', firstName: 'Zoe' }
    file.users.push({
      profile: { ...profile, lastName: 'New', favoriteColor: 'plum', shoeSize: 39 },
      password: 'left-and-right',
    })
    writeFileSync(okta, stringify(file))
    writeFileSync(people, `${readFileSync(people, 'utf8')}\nZoe: { login: zoe@example.com }\n`)
  }

  it('one adds a person, an attribute and a claim', async () => {
    addShoeSize()
    const emulator = await emulated({ okta, people })
    await emulator.link('Zoe')
    const turn = await emulator.asks('Zoe', question)
    expect(turn.said.words).toBe("Zoe's favorite color is plum.")
    const [, payload = ''] = turn.request?.context.System.user.accessToken?.split('.') ?? []
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({
      ShoeSizeClaim: 39,
      FavoriteColorClaim: 'plum',
      sub: 'zoe@example.com',
    })
  })
})
