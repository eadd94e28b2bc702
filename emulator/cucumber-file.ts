import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ColloquyError } from './errors.ts'
import { linesOfMistake } from './module-mistake.ts'

type Profiles = { readonly default?: unknown } & Readonly<Record<string, unknown>>

/** What Cucumber's configuration exports: the default profile, and others by their names. */
type CucumberFile = {
  readonly name: string
  readonly profiles: Profiles
}

/** In Cucumber's own order; it takes the first that is there. */
const names = ['js', 'cjs', 'mjs', 'json', 'yaml', 'yml'].map((ending) => `cucumber.${ending}`)

/**
 * Cucumber's configuration in the working directory; undefined where there is none.
 * @throws CONFIGURATION_INVALID when it cannot be loaded.
 */
export async function readCucumberFile(): Promise<CucumberFile | undefined> {
  const name = names.find((one) => existsSync(one))
  if (name === undefined) return undefined
  const module = await load(name)
  const inCommonJs = module.default
  return { name, profiles: isProfiles(inCommonJs) ? inCommonJs : module }
}

async function load(name: string): Promise<Profiles> {
  try {
    if (name.endsWith('js')) return await import(pathToFileURL(resolve(name)).href)
    const { parse } = await import('yaml')
    // What is JSON is YAML as well.
    return parse(readFileSync(name, 'utf8')) ?? {}
  } catch (error) {
    throw new ColloquyError('CONFIGURATION_INVALID', {
      what: `${name} cannot be loaded`,
      evidence: linesOfMistake(resolve(name), error),
      remedy: 'Mend it, or run this in another folder.',
      cause: error,
    })
  }
}

/** There the profiles are members of one object; in a module they are exports. */
const isProfiles = (exported: unknown): exported is Profiles =>
  typeof exported === 'object' && exported !== null && 'default' in exported
