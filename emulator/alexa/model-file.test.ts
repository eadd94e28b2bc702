import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith } from '../simulator/colloquy.fixture.ts'
import { readInteractionModel } from './model-file.ts'

const languageModel = {
  invocationName: 'tea room',
  intents: [{ name: 'MenuIntent', samples: ['the menu'] }],
}
const dialog = { intents: [{ name: 'MenuIntent', delegationStrategy: 'ALWAYS' }] }

function fileOf(content: object): string {
  return join(folderWith({ 'en-US.json': JSON.stringify(content, null, 2) }), 'en-US.json')
}

const settings = (level: unknown, strategy: unknown) => ({
  languageModel: { ...languageModel, modelConfiguration: { fallbackIntentSensitivity: { level } } },
  dialog: { delegationStrategy: strategy, intents: [] },
})

test('a model with all that stands around it is read without a warning', () => {
  const { model, warnings } = readInteractionModel(
    fileOf({ interactionModel: { languageModel, dialog } }),
  )
  expect(model).toMatchObject({ languageModel, dialog })
  expect(warnings).toEqual([])
})

test.each([
  ['interactionModel', { languageModel, dialog }],
  ['interactionModel', { interactionModel: null, languageModel, dialog }],
  ['interactionModel.languageModel', { ...languageModel, dialog }],
  ['interactionModel.languageModel', { intents: languageModel.intents, dialog }],
])('a model that lacks %s is read with a warning', (missing, content) => {
  const file = fileOf(content)
  const { model, warnings } = readInteractionModel(file)
  expect(model).toMatchObject({ languageModel: { intents: languageModel.intents }, dialog })
  expect(warnings).toEqual([`${file} lacks "${missing}" around its model, which Alexa requires`])
})

test.each([
  ['languageModel.intents: is missing', { languageModel: { invocationName: 'quiz' } }, '2:20'],
  ['intents.0.name: is missing', { invocationName: 'quiz', intents: [{}] }, '4:5'],
  ['interactionModel: is missing', { intents: [] }, '1:1'],
])('a mistake in it is told where it stands: %s', (problem, content, place) => {
  const file = fileOf(content)
  const told = expect.objectContaining({ evidence: [`${file}:${place}  ${problem}`] })
  expect(() => readInteractionModel(file)).toThrow(told)
})

test('a setting that Amazon does not have is as it is by default, with a warning', () => {
  const file = fileOf({ interactionModel: settings('EXTREME', 'SOMETIMES') })
  const { model, warnings } = readInteractionModel(file)
  expect(model.languageModel.modelConfiguration?.fallbackIntentSensitivity?.level).toBeUndefined()
  expect(model.dialog?.delegationStrategy).toBeUndefined()
  expect(warnings).toEqual([
    `${file}:15:20  interactionModel.languageModel.modelConfiguration.fallbackIntentSensitivity.level: "EXTREME" is none of HIGH, MEDIUM, LOW; the default is taken`,
    `${file}:20:29  interactionModel.dialog.delegationStrategy: "SOMETIMES" is none of ALWAYS, SKILL_RESPONSE; the default is taken`,
  ])
})

test('beside another mistake it does not hide it', () => {
  const file = fileOf({ interactionModel: { ...settings(7, null), prompts: 7 } })
  expect(() => readInteractionModel(file)).toThrow(/interactionModel\.prompts: /)
})
