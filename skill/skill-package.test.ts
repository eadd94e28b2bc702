import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import accountLinking from './account-linking.json' with { type: 'json' }
import { rightAnswers } from './handlers/quiz.ts'
import { ada, captureLog, oktaThatSays, session } from './skill.fixture.ts'
import deDE from './skill-package/interactionModels/custom/de-DE.json' with { type: 'json' }
import enGB from './skill-package/interactionModels/custom/en-GB.json' with { type: 'json' }
import enUS from './skill-package/interactionModels/custom/en-US.json' with { type: 'json' }
import skill from './skill-package/skill.json' with { type: 'json' }
import { prompts } from './speech/prompts.ts'

beforeEach(() => void captureLog())
afterEach(() => vi.restoreAllMocks())

const models = { 'de-DE': deDE, 'en-GB': enGB, 'en-US': enUS }
const { publishingInformation, privacyAndCompliance } = skill.manifest

describe.each(Object.entries(models))('the interaction model of %s', (locale, model) => {
  const { intents, types, invocationName } = model.interactionModel.languageModel
  const samples = intents.flatMap((intent) => intent.samples)

  it('is called by the name of the skill', () => {
    expect(invocationName).toBe('sample quiz game')
  })

  it('has only intents that the skill handles', async () => {
    for (const { name } of intents) {
      const answer = await session({ fetch: oktaThatSays(ada), locale }).intent(name)
      expect(answer.said ?? '', name).not.toMatch(/went wrong/)
    }
  })

  it('claims no utterance twice and uses only characters that Alexa builds', () => {
    expect(samples.filter((sample, at) => samples.indexOf(sample) !== at)).toEqual([])
    for (const sample of samples) expect(sample).toMatch(/^[a-zäöüß' {}]+$/)
  })

  it('knows every right answer, and no word for two colours', () => {
    const values = types.flatMap((type) => type.values)
    expect(values.map(({ id }) => id)).toEqual(expect.arrayContaining([...rightAnswers]))
    const words = values.flatMap(({ name }) => [name.value, ...name.synonyms])
    expect(new Set(words).size).toBe(words.length)
    const spoken = prompts[locale]?.['quiz answer']
    expect(rightAnswers.map((id) => values.find((one) => one.id === id)?.name.value)).toEqual(
      spoken,
    )
  })
})

const samplesOf = (model: typeof enUS | typeof enGB, intent: string): string[] =>
  model.interactionModel.languageModel.intents.find(({ name }) => name === intent)?.samples ?? []

it('is spelt American in en-US, and British in en-GB', () => {
  for (const { name, samples } of enUS.interactionModel.languageModel.intents) {
    expect(samples.join(), name).not.toMatch(/colour|favourite/)
    if (name === 'FavoriteColorIntent') continue
    expect(samplesOf(enGB, name).join(), name).not.toMatch(/color|favorite/)
  }
})

it('hears in en-GB the favourite colour in either spelling, for both sound the same', () => {
  const american = samplesOf(enUS, 'FavoriteColorIntent')
  const british = american.map((one) =>
    one.replaceAll('color', 'colour').replaceAll('favorite', 'favourite'),
  )
  expect(samplesOf(enGB, 'FavoriteColorIntent')).toEqual([...british, ...american])
})

it('has in every language the same intents, slots and ids', () => {
  const shapeOf = (model: typeof enUS) => {
    const { intents, types } = model.interactionModel.languageModel
    return {
      intents: intents.map(({ name, slots }) => ({ name, slots })),
      ids: types.map(({ name, values }) => ({ name, ids: values.map(({ id }) => id) })),
    }
  }
  for (const model of [deDE, enGB]) expect(shapeOf(model)).toEqual(shapeOf(enUS))
})

it('lets Germans ask in the order of a subordinate clause, and in the dative', () => {
  expect(samplesOf(deDE, 'FavoriteColorIntent')).toEqual(
    expect.arrayContaining(['was meine lieblingsfarbe ist', 'meiner lieblingsfarbe']),
  )
})

it('lets people leave who want nothing more', () => {
  const german = ['nein danke', 'nichts', 'das ist alles', 'tschüss']
  expect(samplesOf(deDE, 'AMAZON.StopIntent')).toEqual(expect.arrayContaining(german))
  for (const model of [enUS, enGB]) {
    const leaving = ['no thanks', 'no thank you', 'nothing', "that's all", 'that is all']
    expect(samplesOf(model, 'AMAZON.StopIntent')).toEqual(expect.arrayContaining(leaving))
  }
})

describe('the manifest', () => {
  it('publishes every locale that has a model and words, each with a privacy policy', () => {
    const locales = Object.keys(models)
    expect(Object.keys(publishingInformation.locales).sort()).toEqual(locales)
    expect(Object.keys(privacyAndCompliance.locales).sort()).toEqual(locales)
    expect(Object.keys(prompts).sort()).toEqual(locales)
  })

  it.each(Object.entries(publishingInformation.locales))('keeps the limits in %s', (_, texts) => {
    expect(texts.summary.length).toBeLessThanOrEqual(160)
    expect(texts.description.length).toBeLessThanOrEqual(4000)
    expect(texts.examplePhrases).toHaveLength(3)
    for (const phrase of texts.examplePhrases) expect(phrase).toMatch(/^Alexa, .*sample quiz game/)
  })

  it.each([
    ['small-icon.png', 108],
    ['large-icon.png', 512],
  ])('has the icon %s, %d pixels square', (file, size) => {
    const png = readFileSync(new URL(`skill-package/assets/images/${file}`, import.meta.url))
    expect(png.toString('latin1', 1, 4)).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size])
    const icons = Object.values(publishingInformation.locales)
    for (const { smallIconUri, largeIconUri } of icons) {
      expect([smallIconUri, largeIconUri]).toContain(`file://assets/images/${file}`)
    }
  })
})

it('links by authorization code, credentials in the body, and asks to be able to refresh', () => {
  expect(accountLinking.accountLinkingRequest).toMatchObject({
    type: 'AUTH_CODE',
    accessTokenScheme: 'REQUEST_BODY_CREDENTIALS',
    scopes: expect.arrayContaining(['offline_access']),
  })
})
