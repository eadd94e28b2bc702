import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { fixtureFile, json } from '../okta.fixture.ts'
import type { ListeningOkta } from '../served/listen.ts'
import { listenOkta } from '../served/listen.ts'

/** README.md shows every control of the surface, and each does what it is asked there. */

const page = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const [, byHand = ''] = /^## By hand\n(.*?)^## /ms.exec(page) ?? []
const shown = [
  ...byHand.matchAll(/(?:`|^ {4})(GET|POST|DELETE) ([\w/<> -]+?)(?: (\{.*?\}))?(?:`|$)/gm),
].map(([, method = '', path = '', body = '']) => ({ method, path, body }))
/** The table leaves the bodies of `POST faults` to the examples below it. */
const examples = shown.filter(
  ({ method, path, body }) => `${method} ${path}${body}` !== 'POST faults',
)

let okta: ListeningOkta
beforeAll(async () => {
  okta = await listenOkta({ file: fixtureFile() })
})
afterAll(() => okta.close())
beforeEach(async () => void (await ask('POST', 'reset')))

const ask = async (method: string, path: string, body = '') => {
  const answer = await fetch(`${okta.controlUrl}/${path}`, { method, ...(body && { body }) })
  const said: unknown = await answer.json()
  return { status: answer.status, said }
}

const ada = 'ada@example.com'
const session = z.array(z.object({ id: z.string() }))

test.each(examples)('$method $path $body', async ({ method, path, body }) => {
  okta.control.signIn(ada)
  const [first] = session.parse((await ask('GET', 'sessions')).said)
  const asked = path
    .replace('<login>', ada)
    .replace('<client id>', okta.clientId)
    .replace('<id>', first?.id ?? '')
  const sent = body
    .replace('name or id', 'OktaQuizGameSkillAuthServer')
    .replace('0oa…', okta.clientId)
    .replace('http://…', 'http://127.0.0.1:4000/callback')
  expect(await ask(method, asked, sent)).toMatchObject({ status: 200 })
})

test('nothing is there that is not shown', async () => {
  const pattern = (path: string) => path.replace(/<[^>]*>|:\w+/g, '*')
  const { error } = json.parse((await ask('GET', '')).said)
  const { evidence } = z.object({ evidence: z.array(z.string()) }).parse(error)
  const known = new Set(shown.map(({ method, path }) => `${method} /${pattern(path)}`))
  // It stands in the row of `assign`.
  known.add('POST /users/*/unassign')
  expect(evidence.map(pattern).filter((control) => !known.has(control))).toEqual([])
})
