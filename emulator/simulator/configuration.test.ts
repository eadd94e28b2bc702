import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { colloquy, folderWith, parrot, projectFolder } from './colloquy.fixture.ts'
import { configurationFor } from './configuration.ts'

const defaults = {
  target: 'source',
  understanding: 'generalised',
  artifact: 'dist/skill.zip',
  handler: 'index.handler',
  coldStart: false,
  switches: { slotsAlone: 'short names', navigateHome: 'Alexa' },
}
const okta = readFileSync(join(projectFolder, 'fixtures', 'okta.yaml'), 'utf8')

// These run in the folder of the project, whose cucumber.js they read.
describe('in a project', () => {
  test('the skill is that of the default profile', async () => {
    const { default: profile } = await import(join(projectFolder, 'cucumber.js'))
    expect(await configurationFor({})).toMatchObject(profile.worldParameters)
    expect(await configurationFor({})).toMatchObject({ target: 'source' })
  })

  test('options take the place of what it says, and the environment is added to', async () => {
    const environment = join(folderWith({ env: 'TOKEN_VALIDATION=jwks\nMORE=1' }), 'env')
    const given = { environment, people: 'p.yaml', 'vendor-id': 'V', 'account-linking': 'a.json' }
    const plain = await configurationFor({})
    expect(await configurationFor(given)).toEqual({
      ...plain,
      people: 'p.yaml',
      vendorId: 'V',
      accountLinking: 'a.json',
      environment: { ...plain.environment, TOKEN_VALIDATION: 'jwks', MORE: '1' },
    })
  })

  test('a new skill id reaches the environment too', async () => {
    const skillId = 'amzn1.ask.skill.mine'
    const { environment } = await configurationFor({ 'skill-id': skillId })
    expect(environment['ALEXA_SKILL_ID']).toBe(skillId)
  })

  test('another skill shares Okta and the people, and no more', async () => {
    const given = { skill: 'other.ts', 'skill-package': 'other' }
    const { skillId, ...shared } = await configurationFor(given)
    expect(skillId).toMatch(/^amzn1\.ask\.skill\.0/)
    expect(shared).toEqual({
      ...defaults,
      skill: 'other.ts',
      skillPackage: 'other',
      okta: 'fixtures/okta.yaml',
      people: 'fixtures/people.yaml',
      vendorId: 'M1EXAMPLEVENDOR',
      environment: {},
    })
  })

  test('another organisation has its own people and redirect addresses', async () => {
    const other = okta.replaceAll('M1EXAMPLEVENDOR', 'M2OTHERVENDOR')
    const file = join(folderWith({ 'okta.yaml': other }), 'okta.yaml')
    const { people, vendorId } = await configurationFor({ okta: file })
    expect({ people, vendorId }).toEqual({ people: undefined, vendorId: 'M2OTHERVENDOR' })
  })
})

describe('anywhere else', { timeout: 60_000 }, () => {
  const skill = ['--skill', 'parrot/index.mjs', '--skill-package', 'parrot/package']

  test('without options it says what to do', () => {
    const { code, out, err } = colloquy(['talk'], { cwd: folderWith({}) })
    expect(err).toMatch(
      /^SCENARIO {2}There is no cucumber\.js here.*\n\n {2}Run this in the folder/,
    )
    expect([code, out]).toEqual([1, ''])
  })

  test('a cucumber.js that names no skill is named', () => {
    const cwd = folderWith({ 'cucumber.js': 'module.exports = { default: { tags: "@x" } }' })
    const { code, err } = colloquy(['talk'], { cwd })
    expect(err).toMatch(/cucumber\.js does not say[\s\S]*worldParameters/)
    expect(code).toBe(1)
  })

  test('a configuration that cannot be loaded is named, with the place', () => {
    const cwd = folderWith({ 'cucumber.mjs': 'export default {\n  ]' })
    const { code, err } = colloquy(['talk'], { cwd })
    expect(err).toMatch(/^SCENARIO {2}cucumber\.mjs cannot be loaded\n[\s\S]*cucumber\.mjs:2/)
    expect(code).toBe(1)
  })

  test.each([
    ['cucumber.js', 'module.exports ='],
    ['cucumber.cjs', 'exports.default ='],
    ['cucumber.mjs', 'export default'],
    ['cucumber.json', ''],
    ['cucumber.yaml', '# a comment\n'],
  ])('%s with "%s" is understood', (name, beginning) => {
    const worldParameters = {
      skill: 'parrot/index.mjs',
      skillPackage: 'parrot/package',
      skillId: 'amzn1.ask.skill.parrot',
      environment: { GREETING: 'hello' },
    }
    const cwd = folderWith({
      ...parrot,
      [name]: `${beginning} ${JSON.stringify(/\.[cm]js$/.test(name) ? { worldParameters } : { default: { worldParameters } })}`,
    })
    const { out } = colloquy(['talk'], { lines: ['open parrot cage'], cwd })
    expect(out).toContain('hello, amzn1.ask.skill.parrot, not linked')
  })

  test("another team's skill is talked to by options alone", () => {
    const cwd = folderWith({
      ...parrot,
      'okta.yaml': okta
        .replaceAll(/ada@example/g, 'zoe@example')
        .replace('firstName: Ada', 'firstName: Zoe'),
      'env.json': JSON.stringify({
        GREETING: `hello from \${okta.origin}`,
        OKTA_ISSUER: `\${okta.issuer}`,
        OKTA_CLIENT_ID: `\${okta.clientId}`,
        OKTA_CLIENT_SECRET: `\${okta.clientSecret}`,
      }),
    })
    copyFileSync(join(projectFolder, 'skill', 'account-linking.json'), join(cwd, 'linking.json'))
    const more = [
      '--okta',
      'okta.yaml',
      '--environment',
      'env.json',
      '--skill-id',
      'amzn1.ask.skill.p',
    ]
    const { code, out } = colloquy(
      ['talk', ...skill, '--account-linking', 'linking.json', ...more],
      { lines: ['open parrot cage', ':link', 'hello'], cwd },
    )
    const said = 'hello from https://dev-5550123.okta.com, amzn1.ask.skill.p'
    // How wide a column is depends on the longest name in the file.
    const lines = out.split('\n').map((line) => line.trim().replaceAll(/ +/g, ' '))
    expect(lines.filter((line) => /Zoe|^Alexa /.test(line))).toEqual([
      '1 Zoe Alexa, open parrot cage',
      `Alexa ${said}, not linked`,
      '─ Zoe is linked ─',
      '2 Zoe hello',
      `Alexa ${said}, linked`,
    ])
    expect(code).toBe(0)
  })

  test('a skill that has nothing to do with Okta needs no more than itself', () => {
    const { out, code } = colloquy(['talk', ...skill], {
      lines: ['open parrot cage', 'fall over'],
      cwd: folderWith(parrot),
    })
    expect(out).toMatch(/ {2}✘ SKILL {2}The skill threw[^\n]*\n {6}Error: the parrot is no more/)
    expect(code).toBe(1)
  })
})
