import { didYouMean } from '../../did-you-mean.ts'
import type { Found, Rule } from '../finding.ts'
import { entriesIn, flagIn, listIn, member, textIn } from '../located.ts'
import { categories } from './names.ts'
import type { Manifest } from './view.ts'
import { placeOf } from './view.ts'

const flags =
  'allowsPurchases usesPersonalInfo isChildDirected isExportCompliant containsAds'.split(' ')
const longestInstructions = 4000

export const publishingRules: readonly Rule<Manifest>[] = [
  {
    name: 'testing-instructions',
    severity: 'warning',
    basis: 'recalled',
    about: 'instructions for the certification team',
    remedy: 'Say how to test the skill, with a test account where users sign in.',
    check: testing,
  },
  {
    name: 'testing-instructions-length',
    severity: 'error',
    basis: 'Amazon',
    about: 'testing instructions of 4000 characters at most',
    remedy: 'Shorten them.',
    check: ({ manifest }) => {
      const text = textIn(member(manifest, 'publishingInformation'), 'testingInstructions')
      return text && text.text.length > longestInstructions
        ? [{ at: text.at, what: `the testing instructions have ${text.text.length} characters` }]
        : []
    },
  },
  {
    name: 'category',
    severity: 'warning',
    basis: 'recalled',
    about: 'the category in the store',
    remedy: 'Name one, for example KNOWLEDGE_AND_TRIVIA.',
    check: (manifest) => absent(manifest, 'publishingInformation', 'category'),
  },
  {
    name: 'category-name',
    severity: 'warning',
    basis: 'seen',
    about: 'a category that is not known',
    remedy: 'Correct its spelling, or take one of those that the developer console offers.',
    check: unknownCategory,
  },
  {
    name: 'availability',
    severity: 'error',
    basis: 'Amazon',
    about: 'countries where the skill is not available worldwide',
    remedy: 'List the countries in distributionCountries, or set isAvailableWorldwide to true.',
    check: availability,
  },
  {
    name: 'availability-twice',
    severity: 'warning',
    basis: 'Amazon',
    about: 'countries although the skill is available worldwide: they are for the other case',
    remedy: 'Leave distributionCountries empty, or set isAvailableWorldwide to false.',
    check: ({ manifest }) => {
      const publishing = member(manifest, 'publishingInformation')
      const first = listIn(publishing, 'distributionCountries')[0]
      return first && flagIn(publishing, 'isAvailableWorldwide')
        ? [{ at: first.at, what: 'the skill is available worldwide, and lists countries' }]
        : []
    },
  },
  {
    name: 'privacy-flags',
    severity: 'warning',
    basis: 'recalled',
    about: 'every question of privacyAndCompliance is answered, and the skill may be exported',
    remedy: 'Answer each with true or false.',
    check: privacyFlags,
  },
  {
    name: 'privacy-policy',
    severity: 'warning',
    basis: 'recalled',
    about:
      'a privacy policy where users link an account, or permissions or personal information are used',
    remedy: 'Give privacyPolicyUrl in privacyAndCompliance.locales for the locale.',
    check: privacyPolicy,
  },
]

function testing(manifest: Manifest): Found[] {
  const text = textIn(member(manifest.manifest, 'publishingInformation'), 'testingInstructions')
  if (text && text.text.trim() !== '') return []
  return [
    {
      at: text?.at ?? placeOf(manifest, 'publishingInformation'),
      what: 'there are no testing instructions',
    },
  ]
}

function absent(manifest: Manifest, part: string, key: string): Found[] {
  const node = member(manifest.manifest, part)
  return textIn(node, key)?.text
    ? []
    : [{ at: placeOf(manifest, part), what: `${part} has no ${key}` }]
}

function unknownCategory({ manifest }: Manifest): Found[] {
  const category = textIn(member(manifest, 'publishingInformation'), 'category')
  if (!category?.text || categories.includes(category.text)) return []
  const { at, text } = category
  return [{ at, what: `the category ${text} is not known${didYouMean(text, categories)}` }]
}

function availability({ manifest }: Manifest): Found[] {
  const publishing = member(manifest, 'publishingInformation')
  const flag = member(publishing, 'isAvailableWorldwide')
  const countries = listIn(publishing, 'distributionCountries')
  return flag && flagIn(publishing, 'isAvailableWorldwide') === false && countries.length === 0
    ? [{ at: flag.at, what: 'the skill is available in no country' }]
    : []
}

const notExported = 'the skill is said not to comply with export rules'
const onceExported = 'Set isExportCompliant to true once the skill may be exported.'

function privacyFlags(manifest: Manifest): Found[] {
  const privacy = member(manifest.manifest, 'privacyAndCompliance')
  const at = placeOf(manifest, 'privacyAndCompliance')
  const unanswered = flags.filter((flag) => flagIn(privacy, flag) === undefined)
  const exported = member(privacy, 'isExportCompliant')
  return [
    ...(unanswered.length > 0
      ? [{ at, what: `privacyAndCompliance does not answer ${unanswered.join(', ')}` }]
      : []),
    ...(exported && flagIn(privacy, 'isExportCompliant') === false
      ? [{ at: exported.at, what: notExported, remedy: onceExported }]
      : []),
  ]
}

function privacyPolicy(manifest: Manifest): Found[] {
  const privacy = member(manifest.manifest, 'privacyAndCompliance')
  const why = manifest.linksAccounts
    ? 'users link an account'
    : flagIn(privacy, 'usesPersonalInfo')
      ? 'it uses personal information'
      : listIn(manifest.manifest, 'permissions').length > 0
        ? 'it asks for permissions'
        : undefined
  if (why === undefined) return []
  const known = new Map(
    entriesIn(privacy, 'locales').map(({ key, value }) => [key, textIn(value, 'privacyPolicyUrl')]),
  )
  return manifest.listings
    .filter(({ locale }) => !known.get(locale.text)?.text)
    .map(({ locale }) => ({
      at: known.get(locale.text)?.at ?? placeOf(manifest, 'privacyAndCompliance', 'locales'),
      what: `${locale.text} has no privacyPolicyUrl, and ${why}`,
    }))
}
