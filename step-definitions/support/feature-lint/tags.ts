import type { Tag } from '@cucumber/messages'
import { didYouMean } from '../wording.ts'
import { placed, tagsIn } from './places.ts'
import type { FeatureRule, Found } from './rule.ts'
import type { SeenFeature } from './seen.ts'

/** What the hooks know, beside the tags of the profiles. */
const ofTheHooks = ['@exact']

/** Left behind by whoever worked on a scenario. */
const leftovers = '@wip @todo @fixme @pending @skip @ignore @disabled @only @focus @debug'.split(
  ' ',
)

/** Tags that do not do what they seem to. */
export const tagRules: readonly FeatureRule[] = [
  {
    name: 'leftover-tag',
    severity: 'warning',
    about: 'tags such as @wip, @skip and @only, which are left over from work',
    remedy: 'Finish the scenario and take the tag away.',
    check: (feature) => tagsOf(feature).flatMap((tag) => leftover(tag, feature)),
  },
  {
    name: 'misspelt-tag',
    severity: 'warning',
    about: 'a tag that is nearly one that a profile or `@exact` knows',
    remedy: 'Correct the tag: so it changes nothing.',
    check: (feature) => tagsOf(feature).flatMap((tag) => misspelt(tag, feature)),
  },
  {
    name: 'unknown-tag',
    severity: 'advice',
    about: 'a tag that no profile knows: it is good for --tags only',
    remedy: 'Leave it if you choose scenarios by it.',
    check: (feature) => firstOfEach(tagsOf(feature)).flatMap((tag) => unknown(tag, feature)),
  },
]

const tagsOf = ({ document }: SeenFeature): readonly Tag[] => tagsIn(document.feature)

const knownIn = ({ knowledge }: SeenFeature) => [...ofTheHooks, ...knowledge.tags]

const isLeftover = ({ name }: Tag) => leftovers.includes(name.toLowerCase())

function leftover(tag: Tag, feature: SeenFeature): readonly Found[] {
  if (!isLeftover(tag)) return []
  const isKnown = knownIn(feature).includes(tag.name)
  const what = isKnown ? 'a profile chooses by it' : 'it changes nothing: no profile knows it'
  return [{ at: placed(tag.location), what: `${tag.name} is left over, and ${what}` }]
}

function misspelt(tag: Tag, feature: SeenFeature): readonly Found[] {
  const meant = nearlyKnown(tag, feature)
  return meant === ''
    ? []
    : [{ at: placed(tag.location), what: `nobody knows ${tag.name}. ${meant}` }]
}

function unknown(tag: Tag, feature: SeenFeature): readonly Found[] {
  const isTold = isLeftover(tag) || nearlyKnown(tag, feature) !== ''
  if (isTold || knownIn(feature).includes(tag.name)) return []
  return [{ at: placed(tag.location), what: `no profile knows ${tag.name}` }]
}

/** The question whether another was meant; empty for what is known, or like nothing that is. */
function nearlyKnown({ name }: Tag, feature: SeenFeature): string {
  const known = knownIn(feature)
  return known.includes(name) ? '' : didYouMean(name.toLowerCase(), known)
}

const firstOfEach = (tags: readonly Tag[]): readonly Tag[] =>
  tags.filter(({ name }, index) => tags.findIndex((other) => other.name === name) === index)
