import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { createEmulator } from '../emulator/index.ts'
import { buildSkill } from './skill-zip.ts'

const folder = mkdtempSync(join(tmpdir(), 'interleaved-'))
afterAll(() => rmSync(folder, { recursive: true }))

const colors = ['teal', 'orange', 'blue', 'green', 'violet', 'grey', 'pink', 'brown']
const letters = (number: number): string =>
  number < 26
    ? String.fromCharCode(97 + number)
    : letters(Math.floor(number / 26) - 1) + letters(number % 26)

/** People with a name and a colour that together nobody else has. */
const crowd = Array.from({ length: 1000 }, (_, number) => {
  const tail = letters(number)
  return {
    name: `P${tail}`,
    firstName: `Person${tail}`,
    color: colors[number % colors.length] ?? '',
    login: `${tail}@example.com`,
  }
})

/** The same order on every run. */
function shuffled<T>(values: readonly T[]): T[] {
  let seed = 20_270_104
  const random = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return seed / 2 ** 32
  }
  return values
    .map((value) => ({ value, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value)
}

/** The Okta file and the people file of the skill, with the crowd instead of its few people. */
function fixtures() {
  const okta = { ...parse(readFileSync('fixtures/okta.yaml', 'utf8')) }
  // It speaks for one of those whom the crowd replaces.
  delete okta.apiTokens
  okta.users = crowd.map(({ firstName, color, login }) => ({
    profile: { login, email: login, firstName, lastName: 'Example', favoriteColor: color },
    password: 'one-password-for-all',
  }))
  const people = Object.fromEntries(crowd.map(({ name, login }) => [name, { login }]))
  const files = { okta: join(folder, 'okta.yaml'), people: join(folder, 'people.yaml') }
  writeFileSync(files.okta, stringify(okta))
  writeFileSync(files.people, stringify(people))
  return files
}

it('1,000 people who talk to one warm process at once hear what is theirs', {
  timeout: 400_000,
}, async () => {
  const { default: config } = await import(resolve('cucumber.js'))
  const { file } = await buildSkill({ skill: 'skill', out: join(folder, 'skill.zip') })
  const emulator = await createEmulator({
    ...config.worldParameters,
    ...fixtures(),
    target: 'artifact',
    artifact: file,
  })
  for (const { name } of crowd) await emulator.link(name)
  const heard = new Map<string, Promise<readonly string[]>>()
  /** Opens the skill, and then asks for the colour. */
  const take = async (name: string, before: readonly string[]) => {
    const asks = () => emulator.says(name, 'what is my favorite color')
    const turn = await (before.length === 0 ? emulator.opens(name) : asks())
    expect(turn.problems).toEqual([])
    return [...before, turn.said.words]
  }
  // In any order among all of them, and eight at once.
  const turns = shuffled([...crowd, ...crowd])
  for (let at = 0; at < turns.length; at += 8) {
    for (const { name } of turns.slice(at, at + 8)) {
      const before = heard.get(name) ?? Promise.resolve([])
      heard.set(
        name,
        before.then((words) => take(name, words)),
      )
    }
    await Promise.all(turns.slice(at, at + 8).map(({ name }) => heard.get(name)))
  }
  const last = crowd.map(async ({ name }) => (await heard.get(name))?.at(-1))
  const wanted = crowd.map(
    ({ firstName, color }) =>
      `${firstName}'s favorite color is ${color}. What would you like next?`,
  )
  expect(await Promise.all(last)).toEqual(wanted)
})
