import { z } from 'zod'
import { oldManifestKey } from '../../alexa/manifest-key.ts'
import { didYouMean } from '../../did-you-mean.ts'
import type { Found, Rule } from '../finding.ts'
import type { Located } from '../located.ts'
import { entriesIn, entryOf, member } from '../located.ts'
import { duplicateKeys } from '../model/schema.ts'
import { wrongForms } from '../schema-issues.ts'
import type { Manifest } from './view.ts'

const text = z.string().nullish()
const flag = z.boolean().nullish()
const texts = z.array(z.string()).nullish()

const listing = z.looseObject({
  name: text,
  summary: text,
  description: text,
  examplePhrases: texts,
  keywords: texts,
  smallIconUri: text,
  largeIconUri: text,
  updatesDescription: text,
})

const publishingInformation = z.looseObject({
  locales: z.record(z.string(), listing).nullish(),
  isAvailableWorldwide: flag,
  distributionMode: z.enum(['PUBLIC', 'PRIVATE']).nullish(),
  distributionCountries: texts,
  category: text,
  testingInstructions: text,
})

const privacyListing = z.looseObject({ privacyPolicyUrl: text, termsOfUseUrl: text })
const privacyAndCompliance = z.looseObject({
  allowsPurchases: flag,
  usesPersonalInfo: flag,
  isChildDirected: flag,
  isExportCompliant: flag,
  containsAds: flag,
  usesHealthInfo: flag,
  locales: z.record(z.string(), privacyListing).nullish(),
})

const endpoint = z.looseObject({ uri: text, sslCertificateType: text }).nullish()
const custom = z.looseObject({
  endpoint,
  regions: z.record(z.string(), z.looseObject({ endpoint })).nullish(),
  interfaces: z.array(z.looseObject({ type: z.string() })).nullish(),
})

const manifest = z.looseObject({
  manifestVersion: z.literal('1.0', 'must be "1.0"').nullish(),
  publishingInformation,
  privacyAndCompliance: privacyAndCompliance.nullish(),
  permissions: z.array(z.looseObject({ name: z.string() })).nullish(),
  apis: z.looseObject({ custom: custom.nullish() }).nullish(),
  events: z.looseObject({}).nullish(),
})

const manifestFile = z.looseObject({ manifest })
const oldManifestFile = z.looseObject({ [oldManifestKey]: manifest })

function* wrongManifest({ root }: Manifest): Iterable<Found> {
  const old = member(root, 'manifest') ? undefined : entryOf(root, oldManifestKey)
  yield* wrongForms(root, old ? oldManifestFile : manifestFile)
  if (!old) return
  const what = `the manifest is under "${oldManifestKey}", as the first ask-cli had it`
  yield { at: old.keyAt, what, remedy: 'Call this key "manifest": ask-cli 2 reads no other.' }
}

export const manifestSchemaRules: readonly Rule<Manifest>[] = [
  {
    name: 'manifest-schema',
    severity: 'error',
    basis: 'Amazon',
    about: 'the form of the manifest, as far as it is known here',
    remedy: 'Give it the form that the skill manifest schema of the Skill Management API has.',
    check: wrongManifest,
  },
  {
    name: 'manifest-key',
    severity: 'warning',
    basis: 'Amazon',
    about: 'a key that is nearly one of the schema (what is unknown altogether is let pass)',
    remedy: 'Correct its spelling.',
    check: misspelt,
  },
  {
    name: 'manifest-duplicate-key',
    severity: 'warning',
    basis: 'ours',
    about: 'a key twice in one object: the last one counts',
    remedy: 'Remove one of the two.',
    check: ({ root }) => duplicateKeys(root),
  },
]

/** The manifest has many more keys than are listed here; only near misses are told. */
function* misspelt({ manifest: node, listings }: Manifest): Iterable<Found> {
  yield* near(node, [...Object.keys(manifest.shape), 'signinInformation'])
  yield* near(member(node, 'publishingInformation'), [
    ...Object.keys(publishingInformation.shape),
    'gadgetSupport',
  ])
  for (const one of listings) yield* near(one.node, Object.keys(listing.shape))
  const privacy = member(node, 'privacyAndCompliance')
  yield* near(privacy, Object.keys(privacyAndCompliance.shape))
  for (const { value } of entriesIn(privacy, 'locales')) {
    yield* near(value, Object.keys(privacyListing.shape))
  }
  yield* near(member(node, 'apis', 'custom'), Object.keys(custom.shape))
}

function* near(node: Located | undefined, known: readonly string[]): Iterable<Found> {
  for (const { key, keyAt } of node?.kind === 'object' ? node.entries : []) {
    const meant = didYouMean(key, known)
    if (!known.includes(key) && meant.includes('did you mean')) {
      yield { at: keyAt, what: `unknown key "${key}"${meant}` }
    }
  }
}
