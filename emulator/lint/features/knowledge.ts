import type { LocaleModel, SkillPackage } from '../../alexa/skill-package.ts'
import { localeModels, readSkillPackage } from '../../alexa/skill-package.ts'
import { ColloquyError } from '../../errors.ts'
import { baseAttributes } from '../../okta/organisation/base-attributes.ts'
import type { OktaFile } from '../../okta/organisation/file.ts'
import { readOktaFile } from '../../okta/organisation/file.ts'
import type { People } from '../../people.ts'
import { peopleAmong, readPeople } from '../../people.ts'
import type { Project } from '../../project.ts'
import { readPrompts } from '../../prompts.ts'
import type { Heard, How } from './heard.ts'
import { heardAs } from './heard.ts'

/** What a feature may speak of. What could not be read is undefined, and nothing is held against it. */
export type Knowledge = {
  /** Why something could not be read. */
  readonly gaps: readonly string[]
  /** Where people are written down: a file for them, or else that of Okta. */
  readonly peopleFile: string | undefined
  /** The locale of each person's Alexa, by name. */
  readonly people: ReadonlyMap<string, string> | undefined
  readonly locales: readonly string[] | undefined
  /** Tags that a profile knows. */
  readonly tags: readonly string[]
  /** Whether the profile keeps to the samples. */
  readonly exact: boolean
  readonly intents: (locale: string) => readonly string[] | undefined
  readonly slots: (locale: string) => readonly string[] | undefined
  readonly prompts: (locale: string) => readonly string[] | undefined
  readonly attributes: readonly string[] | undefined
  readonly authorizationServers: readonly string[] | undefined
  /** What Alexa makes of words in a locale; undefined where that is not known. */
  readonly heard: (words: string, locale: string, how: How) => Heard | undefined
}

/** Reads the files that the project names; the skill's code is not loaded. */
export async function knowledgeOf(project: Project): Promise<Knowledge> {
  const { skillPackage, okta, people, prompts, locale, understanding } = project.worldParameters
  const gaps: string[] = []
  const file = await orGap(gaps, okta && (() => readOktaFile(okta)))
  const cast = await orGap(gaps, castOf(people, file))
  const pack = await orGap(gaps, () => readSkillPackage(skillPackage))
  const texts = await orGap(gaps, prompts && (() => readPrompts(prompts)))
  return {
    gaps,
    peopleFile: people ?? okta,
    people: cast && new Map(Object.entries(cast).map(([name, it]) => [name, locale ?? it.locale])),
    tags: project.tags,
    exact: understanding === 'exact',
    ...oktaKnowledge(file),
    ...modelKnowledge(pack),
    prompts: (where) => texts && Object.keys(texts[where] ?? {}),
  }
}

const castOf = (people: string | undefined, file: OktaFile | undefined) =>
  people !== undefined
    ? (): People => readPeople(people)
    : file && ((): People => peopleAmong(file.users))

async function orGap<T>(
  gaps: string[],
  read: (() => T | Promise<T>) | '' | undefined,
): Promise<T | undefined> {
  if (!read) return undefined
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof ColloquyError)) throw error
    gaps.push([error.what, ...error.evidence].join(': '))
    return undefined
  }
}

const oktaKnowledge = (file: OktaFile | undefined) => ({
  attributes: file && [...baseAttributes, ...Object.keys(file.profileSchema)],
  authorizationServers: file?.authorizationServers.map(({ name }) => name),
})

function modelKnowledge(pack: SkillPackage | undefined) {
  const modelFor = pack && localeModels(pack)
  const known = (locale: string): LocaleModel | undefined =>
    pack?.models.has(locale) ? modelFor?.(locale) : undefined
  const intents = (locale: string) => known(locale)?.model.languageModel.intents
  return {
    locales: pack && [...pack.models.keys()],
    intents: (locale: string) => intents(locale)?.map(({ name }) => name),
    slots: (locale: string) =>
      intents(locale)?.flatMap(({ slots }) => slots.map(({ name }) => name)),
    heard: (words: string, locale: string, how: How) => {
      const model = known(locale)
      return model && heardAs(words, model, how)
    },
  }
}
