import { join } from 'node:path'
import { expect, it, test } from 'vitest'
import {
  changed,
  cleanManifest,
  cleanModel,
  folderWith,
  marksIn,
  placed,
  png,
} from '../lint.fixture.ts'
import type { LintOptions } from '../lint.ts'
import { lintFiles } from '../lint.ts'
import { manifestRules } from './rules.ts'

const around = {
  'interactionModels/custom/en-US.json': cleanModel,
  'assets/small.png': png(108),
  'assets/large.png': png(512),
}

function lintManifest(
  text: string,
  options: LintOptions = {},
  files: Readonly<Record<string, string | Buffer>> = around,
) {
  return lintFiles([join(folderWith({ ...files, 'skill.json': text }), 'skill.json')], options)
}

test('in a clean manifest there is nothing to find', () => {
  expect(lintManifest(cleanManifest, { linksAccounts: true })).toEqual([])
})

type Change = readonly [string, string]
type Case = readonly [rule: string, ...changes: Change[]]

const apart = (all: readonly Case[]) => all.map(([rule, ...changes]) => ({ rule, changes }))

const cases: readonly Case[] = [
  ['manifest-schema', ['"manifestVersion": "1.0"', '"manifestVersion": ▸"2.0"']],
  ['manifest-schema', ['"keywords": ["paint"]', '"keywords": ▸"paint"']],
  ['manifest-schema', ['"manifest": {', '▸"skillManifest": {']],
  ['manifest-key', ['"category"', '"category": "SHOPPING", ▸"categori"']],
  ['manifest-duplicate-key', ['"category"', '"category": "GAMES", ▸"category"']],
  ['listing-incomplete', ['"summary": "Orders paint."', '"summary": ▸""']],
  [
    'listing-incomplete',
    ['"description": "Orders paint in the color that you like.",', ''],
    ['"en-US": {\n', '▸"en-US": {\n'],
  ],
  ['listing-length', ['"Orders paint."', `▸"${'x'.repeat(161)}"`]],
  ['listing-length', ['"Orders paint in the color that you like."', `▸"${'x'.repeat(4001)}"`]],
  ['listing-length', ['"Paint Shop"', '▸"P"']],
  ['listing-length', ['"keywords": ["paint"]', `"keywords": [${'"a", '.repeat(30)}▸"b"]`]],
  ['example-phrase-count', ['"order green paint"\n', '"order green paint",\n ▸"order paint"\n']],
  ['example-phrase-wake-word', ['"Alexa, open paint shop"', '▸"order paint"']],
  ['example-phrase-name', ['"Alexa, open paint shop"', '▸"Alexa, open color shop"']],
  [
    'example-phrase-understood',
    ['            "order green paint"', '            ▸"sell my house"'],
  ],
  [
    'example-phrase-understood',
    ['"Alexa, ask paint shop to order green paint"', '▸"Alexa, ask paint shop to sell my house"'],
  ],
  [
    'icon-missing',
    ['"smallIconUri": "file://assets/small.png",', ''],
    ['"en-US": {\n', '▸"en-US": {\n'],
  ],
  ['icon-file', ['"file://assets/small.png"', '▸"file://assets/tiny.png"']],
  ['icon-size', ['"file://assets/small.png"', '▸"file://assets/large.png"']],
  ['testing-instructions', ['"Say: Alexa, open paint shop."', '▸""']],
  ['testing-instructions-length', ['"Say: Alexa, open paint shop."', `▸"${'x'.repeat(4001)}"`]],
  [
    'category',
    ['"category": "SHOPPING",', ''],
    ['"publishingInformation": {', '"publishingInformation": ▸{'],
  ],
  ['category-name', ['"SHOPPING"', '▸"NOPE"']],
  ['availability', ['"isAvailableWorldwide": true', '"isAvailableWorldwide": ▸false']],
  ['availability-twice', ['"distributionCountries": []', '"distributionCountries": [▸"US"]']],
  [
    'privacy-flags',
    ['"containsAds": false,', ''],
    ['"privacyAndCompliance": {', '"privacyAndCompliance": ▸{'],
  ],
  ['privacy-flags', ['"isExportCompliant": true', '"isExportCompliant": ▸false']],
  ['privacy-policy', ['"https://www.example.com/privacy"', '▸""']],
  [
    'privacy-policy',
    [
      '"locales": { "en-US": { "privacyPolicyUrl": "https://www.example.com/privacy" } }',
      '"locales": ▸{ }',
    ],
  ],
  [
    'endpoint',
    ['"arn:aws:lambda:us-east-1:000000000000:function:paint"', '▸"http://www.example.com"'],
  ],
  [
    'endpoint',
    ['"arn:aws:lambda:us-east-1:000000000000:function:paint"', '▸"https://www.example.com"'],
  ],
  ['interface-type', ['"ALEXA_PRESENTATION_APL"', '▸"ALEXA_PRESENTATION_APPLE"']],
  ['permission-name', ['"permissions": []', '"permissions": [{ "name": ▸"alexa::foo" }]']],
  [
    'permission-name',
    ['"permissions": []', '"permissions": [{ "name": ▸"alexa::profile:names:read" }]'],
  ],
]

test.each(apart(cases))('$rule', ({ rule, changes }) => {
  const { text, places } = marksIn(changed(cleanManifest, changes))
  expect(placed(lintManifest(text))).toEqual(places.map((place) => `${rule} ${place}`))
})

const twoLocales = changed(cleanManifest, [
  ['"locales": {\n        "en-US"', '"locales": {\n        "en-US": {},\n        "en-GB"'],
])

test.each<readonly [string, () => string[], string[]]>([
  ['locale-without-model', () => rulesIn(lintManifest(twoLocales)), ['locale-without-model']],
  [
    'listing-locale',
    () =>
      rulesIn(
        lintManifest(
          changed(cleanManifest, [
            ['"locales": {\n        "en-US"', '"locales": {\n        "en-UK"'],
          ]),
          {},
          { ...around, 'interactionModels/custom/en-UK.json': cleanModel },
        ),
      ),
    ['listing-locale', 'model-without-locale', 'privacy-policy'],
  ],
  [
    'model-without-locale',
    () => rulesIn(lintManifest(cleanManifest, {}, { ...around, 'models/de-DE.json': cleanModel })),
    ['model-without-locale'],
  ],
  [
    'audio-player-intents',
    () =>
      rulesIn(
        lintManifest(changed(cleanManifest, [['"ALEXA_PRESENTATION_APL"', '"AUDIO_PLAYER"']])),
      ),
    ['audio-player-intents', 'audio-player-intents'],
  ],
])('%s', (rule, rules, expected) => {
  const found = rules().filter((it) => expected.includes(it))
  expect(found.toSorted()).toEqual(expected)
  expect(found).toContain(rule)
})

function rulesIn(findings: readonly { readonly rule: string }[]): string[] {
  return findings.map(({ rule }) => rule)
}

it('says which locale was meant', () => {
  const text = changed(cleanManifest, [
    ['"locales": {\n        "en-US"', '"locales": {\n        "en-UK"'],
  ])
  const what = 'Alexa has no locale "en-UK", did you mean "en-GB"?'
  expect(lintManifest(text)).toContainEqual(expect.objectContaining({ what }))
})

it('checks what is under the key of the first ask-cli, and says how it is called now', () => {
  const text = changed(cleanManifest, [
    ['"manifest": {', '"skillManifest": {'],
    ['"manifestVersion": "1.0"', '"manifestVersion": "2.0"'],
  ])
  expect(lintManifest(text)).toMatchObject([
    { rule: 'manifest-schema', remedy: expect.stringContaining('Call this key "manifest"') },
    { rule: 'manifest-schema', what: expect.stringMatching(/^skillManifest\.manifestVersion /) },
  ])
})

it('asks for a privacy policy where users link an account', () => {
  const text = changed(cleanManifest, [
    ['"usesPersonalInfo": true', '"usesPersonalInfo": false'],
    ['"https://www.example.com/privacy"', '""'],
  ])
  expect(rulesIn(lintManifest(text))).toEqual([])
  expect(rulesIn(lintManifest(text, { linksAccounts: true }))).toEqual(['privacy-policy'])
})

it('asks for a privacy policy where the skill asks for permissions', () => {
  const text = changed(cleanManifest, [
    ['"usesPersonalInfo": true', '"usesPersonalInfo": false'],
    ['"https://www.example.com/privacy"', '""'],
    ['"permissions": []', '"permissions": [{ "name": "alexa::profile:name:read" }]'],
  ])
  expect(lintManifest(text)).toMatchObject([
    { rule: 'privacy-policy', what: 'en-US has no privacyPolicyUrl, and it asks for permissions' },
  ])
})

test.each([
  ['"Alexa, open paint shop"', true],
  ['"\\"Alexa, open paint shop\\""', true],
  ['"अलेक्सा, paint shop खोलो"', true],
  ['"أليكسا، open paint shop"', true],
  ['"アレクサ、paint shopを開いて"', true],
  ['"Echo, open paint shop"', false],
  ['"今日はアレクサ、paint shopを開いて"', false],
])('hears "Alexa" at the beginning of %s: %j', (phrase, isHeard) => {
  const found = lintManifest(changed(cleanManifest, [['"Alexa, open paint shop"', phrase]]))
  expect(!rulesIn(found).includes('example-phrase-wake-word')).toBe(isHeard)
})

test.each([
  ['file://assets/small.png', 'file://skill.json', 'Save it as a PNG image of 108 × 108 pixels.'],
  ['file://assets/small.png', 'file://assets/large.png', 'Give it this size.'],
  [
    '"isExportCompliant": true',
    '"isExportCompliant": false',
    'Set isExportCompliant to true once the skill may be exported.',
  ],
  ['"containsAds": false,', '', 'Answer each with true or false.'],
])('says what to do about %s that became %j', (from, to, remedy) => {
  expect(lintManifest(changed(cleanManifest, [[from, to]]))).toMatchObject([{ remedy }])
})

it('leaves an https endpoint with a certificate alone', () => {
  const https = '"https://www.example.com", "sslCertificateType": "Trusted"'
  const arn = '"arn:aws:lambda:us-east-1:000000000000:function:paint"'
  expect(lintManifest(changed(cleanManifest, [[arn, https]]))).toEqual([])
})

it('tries every rule', () => {
  const others = [
    'locale-without-model',
    'listing-locale',
    'model-without-locale',
    'audio-player-intents',
  ]
  const tried = [...cases.map(([rule]) => rule), ...others]
  expect(manifestRules.map(({ name }) => name).filter((name) => !tried.includes(name))).toEqual([])
})
