import { globSync } from 'node:fs'
import { parse, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { readCucumberFile } from './cucumber-file.ts'

const worldParameters = z.looseObject({
  skillPackage: z.string(),
  accountLinking: z.string().optional(),
  okta: z.string().optional(),
  people: z.string().optional(),
  prompts: z.string().optional(),
  locale: z.string().optional(),
  understanding: z.string().optional(),
})

const profile = z.looseObject({
  worldParameters,
  import: z.array(z.string()).default([]),
  paths: z.array(z.string()).default(['features']),
})

const withDefault = z.looseObject({ default: profile })

/** What the default profile of cucumber.js says of the skill, and what all profiles know of tags. */
export type Project = z.output<typeof profile> & { readonly tags: readonly string[] }

/** The project in the working directory; undefined where no cucumber.js names a skill package. */
export async function readProject(): Promise<Project | undefined> {
  const file = await readCucumberFile()
  const { data } = withDefault.safeParse(file?.profiles)
  return data && { ...data.default, tags: tagsIn(data) }
}

/** What a module exports that the default profile imports, found by its name without extension. */
export async function importedModule(
  project: Project,
  name: string,
): Promise<Readonly<Record<string, unknown>>> {
  const file = globSync(project.import).find((path) => parse(path).name === name)
  return file === undefined ? {} : import(pathToFileURL(resolve(file)).href)
}

const selecting = z.looseObject({
  tags: z.unknown().optional(),
  pluginOptions: z.unknown().optional(),
})

/** Tags by which some profile chooses scenarios: in its expression, or in the options of a plugin. */
const tagsIn = (profiles: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.values(profiles).flatMap((one) => {
    const { tags, pluginOptions } = selecting.safeParse(one).data ?? {}
    return JSON.stringify([tags, pluginOptions]).match(/@[^\s"()]+/g) ?? []
  })
