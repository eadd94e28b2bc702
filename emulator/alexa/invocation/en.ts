import type { InvocationLanguage } from './language.ts'

/**
 * English, after the table in Amazon's "Understand how users invoke custom skills". The connecting
 * words "if" and "whether" and "please" are recalled, not read there.
 */
export const english: InvocationLanguage = {
  tag: 'en',
  launch: [
    'ask',
    'begin',
    'do',
    'launch',
    'load',
    'open',
    'play',
    'play the game',
    'resume',
    'run',
    'start',
    'start playing',
    'start playing the game',
    'talk to',
    'tell',
    'use',
  ],
  oneShot: [
    { verbs: ['ask'], connecting: ['to', 'about', 'for', 'if', 'whether'], directly: true },
    { verbs: ['tell'], connecting: ['to', 'that'], directly: true },
    { verbs: ['use'], connecting: ['and', 'to'], directly: false },
    { verbs: ['search'], connecting: ['for'], directly: false },
    { verbs: ['open'], connecting: ['for', 'and'], directly: false },
    {
      verbs: ['talk to', 'launch', 'start', 'resume', 'run', 'load', 'begin'],
      connecting: ['and'],
      directly: false,
    },
  ],
  actionFirst: ['by', 'from', 'in', 'using', 'with'],
  articles: ['the'],
  before: ['can you', 'could you', 'please', "let's", 'i want to', 'i wanna'],
  after: ['please'],
}
