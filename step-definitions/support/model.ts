import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { emulator } from './world.ts'

const schema = z.object({
  interactionModel: z.object({
    languageModel: z.object({ intents: z.array(z.object({ name: z.string() })) }),
  }),
})

/** Where the interaction model for a locale stands. */
export const modelPath = (locale: string): string =>
  join(emulator().configuration.skillPackage, `interactionModels/custom/${locale}.json`)

/** The intents that the interaction model defines. */
export function intentNames(locale: string): readonly string[] {
  const { interactionModel } = schema.parse(JSON.parse(readFileSync(modelPath(locale), 'utf8')))
  return interactionModel.languageModel.intents.map(({ name }) => name)
}
