import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { ColloquyError } from './errors.ts'

const variants = z.union([z.string(), z.array(z.string())]).transform((text) => [text].flat())
const schema = z.object({ prompts: z.record(z.string(), z.record(z.string(), variants)) })

/** A skill's named texts: locale → prompt → variants, with `{placeholder}`s. */
export type Prompts = z.output<typeof schema>['prompts']

/**
 * Reads the module that the configuration calls `prompts`.
 * @throws CONFIGURATION_INVALID when it exports none of that form.
 */
export async function readPrompts(path: string): Promise<Prompts> {
  const read = schema.safeParse(await import(pathToFileURL(resolve(path)).href))
  if (read.success) return read.data.prompts
  throw new ColloquyError('CONFIGURATION_INVALID', {
    what: `${path} exports no prompts of the form locale → prompt → words`,
    remedy: 'Set `prompts` in cucumber.js to a module that exports `prompts`.',
  })
}
