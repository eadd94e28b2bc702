import type { InvocationLanguage } from './language.ts'

/**
 * English, after the table in Amazon's "Understand how users invoke custom skills". The connecting
 * words "if" and "whether" and "please" are recalled, not read there.
 */
export const english: InvocationLanguage = {
  tag: 'en',
  launch: [
    '{name}',
    '(ask|begin|do|launch|load|open|play|resume|run|start|talk to|tell|use) {name}',
    '(play the game|start playing|start playing the game) {name}',
  ],
  oneShot: [
    'ask {name} (to|about|for|if|whether|) {wish}',
    'tell {name} (to|that|) {wish}',
    'use {name} (and|to) {wish}',
    'search {name} for {wish}',
    'open {name} (for|and) {wish}',
    '(talk to|launch|start|resume|run|load|begin) {name} and {wish}',
    '{wish} (by|from|in|using|with) {name}',
  ],
  beforeName: ['the'],
  before: ['can you', 'could you', 'please', "let's", 'i want to', 'i wanna'],
  after: ['please'],
  say: { launch: 'open {name}', ask: 'ask {name} {wish}' },
}
