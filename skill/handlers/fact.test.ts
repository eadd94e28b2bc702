import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { captureLog, session } from '../skill.fixture.ts'
import { enUS } from '../speech/en-US.ts'

beforeEach(() => void captureLog())
afterEach(() => vi.restoreAllMocks())

const facts = enUS['color fact']
const factIn = (said = '') => facts.find((fact) => said.startsWith(fact))

it('tells a fact and is done, when asked in one breath', async () => {
  const answer = await session({ token: null }).intent('GetNewFactIntent')
  expect(answer).toEqual({ said: facts[0], ended: true })
})

it.each([0, 0.5, 0.999])('tells none twice until all are told (chance %d)', async (chance) => {
  const ada = session({ token: null, random: () => chance })
  await ada.launch()
  const told: (string | undefined)[] = []
  for (const _ of facts) told.push(factIn((await ada.intent('GetNewFactIntent')).said))
  expect(told.toSorted()).toEqual(facts.toSorted())
  const again = await ada.intent('GetNewFactIntent')
  expect(factIn(again.said)).toBeDefined()
  expect(factIn(again.said)).not.toBe(told.at(-1))
  expect(again).toMatchObject({ ended: false, reprompt: expect.stringMatching(/\?$/) })
})
