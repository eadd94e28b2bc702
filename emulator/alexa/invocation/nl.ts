import type { InvocationLanguage } from './language.ts'

/** Dutch; "vraag … naar" stands on Amazon's page about invocation names, the rest is recalled. */
export const dutch: InvocationLanguage = {
  tag: 'nl',
  launch: [
    '{name}',
    '(open|start|begin|speel|gebruik|hervat|vraag|praat met|ga naar) {name}',
    '(start|speel) het spel {name}',
    '{name} (openen|starten|beginnen|spelen|gebruiken)',
  ],
  oneShot: [
    'vraag (aan|) {name} (naar|om|of|) {wish}',
    'zeg tegen {name} (dat|om|) {wish}',
    'gebruik {name} (om|en) {wish}',
    'zoek in {name} naar {wish}',
    '(open|start|begin|praat met) {name} en {wish}',
    '{wish} (met|van|bij|via|in|uit) {name}',
  ],
  beforeName: ['de', 'het'],
  before: ['alsjeblieft', 'kun je', 'kan je', 'ik wil', 'laten we'],
  after: ['alsjeblieft', 'alstublieft'],
  say: { launch: 'open {name}', ask: 'vraag {name} {wish}' },
}
