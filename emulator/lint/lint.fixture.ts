import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import type { Finding } from './finding.ts'
import { lintFiles } from './lint.ts'

/** Stands in a text where a finding is expected, just before what it is about. */
export const mark = '▸'

/** A text with some of it replaced, once each; what is to be replaced must be there. */
export function changed(text: string, changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((before, [from, to]) => {
    if (before.split(from).length !== 2) throw new Error(`${from} is not in the text just once`)
    return before.replace(from, () => to)
  }, text)
}

/** The lines and columns of the marks, and the text without them. */
export function marksIn(text: string): { text: string; places: string[] } {
  const pieces = text.split(mark)
  const places = pieces.slice(1).map((_, index) => {
    const lines = pieces
      .slice(0, index + 1)
      .join('')
      .split('\n')
    return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`
  })
  return { text: pieces.join(''), places }
}

/** `rule line:column` of each finding. */
export const placed = (findings: readonly Finding[]): string[] =>
  findings.map(({ rule, line, column }) => `${rule} ${line}:${column}`)

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** A new folder with these files in it, gone when the tests have ended. */
export function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'lint-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

/** What is found in one model, by default that of en-US. */
export function lintModel(text: string, file = 'en-US.json'): Finding[] {
  return lintFiles([join(folderWith({ [file]: text }), file)])
}

/** The beginning of a PNG image of this size: as much of it as is read. */
export function png(size: number): Buffer {
  const header = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')
  const sizes = Buffer.alloc(8)
  sizes.writeUInt32BE(size, 0)
  sizes.writeUInt32BE(size, 4)
  return Buffer.concat([header, sizes])
}

/** A manifest of the clean model, in which nothing is to be found. */
export const cleanManifest = `{
  "manifest": {
    "manifestVersion": "1.0",
    "publishingInformation": {
      "locales": {
        "en-US": {
          "name": "Paint Shop",
          "summary": "Orders paint.",
          "description": "Orders paint in the color that you like.",
          "examplePhrases": [
            "Alexa, open paint shop",
            "Alexa, ask paint shop to order green paint",
            "order green paint"
          ],
          "keywords": ["paint"],
          "smallIconUri": "file://assets/small.png",
          "largeIconUri": "file://assets/large.png"
        }
      },
      "isAvailableWorldwide": true,
      "distributionMode": "PUBLIC",
      "distributionCountries": [],
      "category": "SHOPPING",
      "testingInstructions": "Say: Alexa, open paint shop."
    },
    "privacyAndCompliance": {
      "allowsPurchases": false,
      "usesPersonalInfo": true,
      "isChildDirected": false,
      "isExportCompliant": true,
      "containsAds": false,
      "locales": { "en-US": { "privacyPolicyUrl": "https://www.example.com/privacy" } }
    },
    "permissions": [],
    "apis": {
      "custom": {
        "endpoint": { "uri": "arn:aws:lambda:us-east-1:000000000000:function:paint" },
        "interfaces": [{ "type": "ALEXA_PRESENTATION_APL" }]
      }
    }
  }
}
`

/** A model in which nothing is to be found. */
export const cleanModel = `{
  "interactionModel": {
    "languageModel": {
      "invocationName": "paint shop",
      "modelConfiguration": { "fallbackIntentSensitivity": { "level": "LOW" } },
      "intents": [
        {
          "name": "OrderIntent",
          "slots": [
            { "name": "color", "type": "Color", "samples": ["in {color}"] },
            { "name": "litres", "type": "AMAZON.NUMBER" }
          ],
          "samples": ["order {color} paint", "order paint", "give me {litres} litres"]
        },
        {
          "name": "SearchIntent",
          "slots": [{ "name": "query", "type": "AMAZON.SearchQuery" }],
          "samples": ["search for {query}", "find me {query}"]
        },
        { "name": "OpeningIntent", "samples": ["when do you open", "opening hours"] },
        { "name": "AMAZON.CancelIntent", "samples": [] },
        { "name": "AMAZON.HelpIntent", "samples": ["what can i say"] },
        { "name": "AMAZON.StopIntent", "samples": [] },
        { "name": "AMAZON.FallbackIntent", "samples": [] },
        { "name": "AMAZON.NavigateHomeIntent", "samples": [] }
      ],
      "types": [
        {
          "name": "Color",
          "values": [
            { "id": "GREEN", "name": { "value": "green", "synonyms": ["emerald", "lime"] } },
            { "id": "BLUE", "name": { "value": "blue", "synonyms": [] } }
          ]
        }
      ]
    },
    "dialog": {
      "delegationStrategy": "SKILL_RESPONSE",
      "intents": [
        {
          "name": "OrderIntent",
          "confirmationRequired": true,
          "prompts": { "confirmation": "Confirm.Order" },
          "slots": [
            {
              "name": "color",
              "type": "Color",
              "elicitationRequired": true,
              "confirmationRequired": false,
              "prompts": { "elicitation": "Elicit.Color" },
              "validations": [{ "type": "hasEntityResolutionMatch", "prompt": "Invalid.Color" }]
            },
            { "name": "litres", "type": "AMAZON.NUMBER", "elicitationRequired": false }
          ]
        }
      ]
    },
    "prompts": [
      { "id": "Confirm.Order", "variations": [{ "type": "PlainText", "value": "{color}, yes?" }] },
      { "id": "Elicit.Color", "variations": [{ "type": "PlainText", "value": "Which color?" }] },
      { "id": "Invalid.Color", "variations": [{ "type": "PlainText", "value": "Which one?" }] }
    ]
  }
}
`
