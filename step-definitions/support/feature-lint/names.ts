import { didYouMean } from '../wording.ts'
import type { FeatureRule, Found } from './rule.ts'
import type { Argument, SeenFeature, SeenStep } from './seen.ts'
import type { Speaking } from './speaking.ts'
import { speakingIn } from './speaking.ts'

type Named = {
  readonly what: string
  /** The parameter types that hold such a name. */
  readonly types: readonly string[]
  readonly about: string
  readonly remedy: string
  /** The file that was looked in, where it has to be told. */
  readonly file?: (feature: SeenFeature) => string | undefined
  /** The names that there are, to whoever spoke last; undefined where that is not known. */
  readonly known: (feature: SeenFeature, speaking: Speaking) => readonly string[] | undefined
}

const named: readonly Named[] = [
  {
    what: 'person',
    types: ['person', 'owner'],
    about: 'people are in the file of people, or in the Okta file where there is none',
    remedy: 'Correct the name, or add the person there.',
    file: ({ knowledge }) => knowledge.peopleFile,
    known: ({ knowledge: { people } }) => people && [...people.keys()],
  },
  {
    what: 'locale',
    types: ['locale'],
    about: 'locales have an interaction model',
    remedy: 'Use a locale of the skill package, or add its model.',
    known: ({ knowledge: { locales } }) => locales,
  },
  {
    what: 'intent',
    types: ['intent'],
    about: 'intents are in the interaction model of the locale that is spoken',
    remedy: 'Correct the name; the interaction model has them all.',
    known: ({ knowledge }, { locale }) => inLocales(knowledge.intents, locale, knowledge.locales),
  },
  {
    what: 'slot',
    types: ['slot'],
    about: 'slots are in the interaction model of the locale that is spoken',
    remedy: 'Correct the name; the interaction model has them all.',
    known: ({ knowledge }, { locale }) => inLocales(knowledge.slots, locale, knowledge.locales),
  },
  {
    what: 'prompt',
    types: ['prompt'],
    about: 'prompts have words in the locale that is spoken',
    remedy: 'Correct the name; the module `prompts` of cucumber.js has them all.',
    known: ({ knowledge }, { locale }) => inLocales(knowledge.prompts, locale, knowledge.locales),
  },
  {
    what: 'attribute',
    types: ['attribute'],
    about: 'attributes are in the profile schema of the Okta file',
    remedy: 'Correct the name, or add the attribute to `profileSchema`.',
    known: ({ knowledge }) => knowledge.attributes,
  },
  {
    what: 'authorization server',
    types: ['authorizationServer'],
    about: 'authorization servers are in the Okta file',
    remedy: 'Correct the name, or add the server to `authorizationServers`.',
    known: ({ knowledge }) => knowledge.authorizationServers,
  },
]

/** Whether fixtures, models and the Okta file know what a feature names. */
export const nameRules: readonly FeatureRule[] = named.map((one) => ({
  name: `unknown-${one.what.replace(' ', '-')}`,
  severity: 'error',
  about: one.about,
  remedy: one.remedy,
  check: (feature) =>
    feature.scenarios.flatMap((scenario) =>
      speakingIn(scenario, feature.knowledge).flatMap((speaking) =>
        unknownIn(speaking, one, one.known(feature, speaking), one.file?.(feature)),
      ),
    ),
}))

/** Of whoever speaks; where nobody has spoken yet, of all locales. */
function inLocales(
  namesIn: (locale: string) => readonly string[] | undefined,
  locale: string | undefined,
  locales: readonly string[] | undefined,
): readonly string[] | undefined {
  if (locale !== undefined) return namesIn(locale)
  const all = locales?.map(namesIn)
  return all?.every((names) => names !== undefined) ? all.flat() : undefined
}

const unknownIn = (
  { step }: Speaking,
  { what, types, remedy }: Named,
  known: readonly string[] | undefined,
  file: string | undefined,
): readonly Found[] =>
  namesIn(step, types).flatMap(({ at, name }) => {
    if (known === undefined || known.includes(name)) return []
    const guess = didYouMean(name, known)
    const nearest = guess === '' ? {} : { remedy: `${guess}  ${remedy}` }
    const where = file === undefined ? '' : ` in ${file}`
    return [{ at, what: `there is no ${what} "${name}"${where}`, ...nearest }]
  })

const namesIn = (step: SeenStep, types: readonly string[]) => [
  ...step.arguments
    .filter(({ type }) => types.includes(type))
    .map(({ at, ...argument }) => ({ at, name: nameIn(argument) })),
  ...(types.includes('person') ? whoTalks(step) : []),
]

/** `Ada's` is Ada; names of prompts stand in quotation marks. */
function nameIn({ type, text }: Omit<Argument, 'at'>): string {
  if (type === 'owner') return text.replace(/['’]s?$/, '')
  return type === 'prompt' ? text.slice(1, -1) : text
}

/** The people of a dialogue in a table. */
const whoTalks = ({ lines }: SeenStep) =>
  lines.flatMap(({ who, at }) => (who === 'Alexa' ? [] : [{ at, name: who }]))
