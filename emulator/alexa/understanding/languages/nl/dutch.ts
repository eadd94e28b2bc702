import type { Language } from '../../language.ts'
import { noWhenWords } from '../../values/fields.ts'
import { noNumberWords, set } from '../../values/number-words.ts'

/** Dutch: phrases alone, as for Arabic. */
export const dutch: Language = {
  tag: 'nl',
  emulated: false,
  numbers: noNumberWords,
  when: noWhenWords,
  clitics: set('s'),
  ownLetters: new Set(),
  elided: new Map(),
  and: set('en'),
  repeats: new Map(),
  phrases: {
    'AMAZON.CancelIntent': ['annuleer', 'annuleren', 'laat maar', 'vergeet het maar'],
    'AMAZON.HelpIntent': ['help', 'help me', 'hulp', 'kun je me helpen'],
    'AMAZON.LoopOffIntent': ['herhalen uit', 'stop met herhalen'],
    'AMAZON.LoopOnIntent': ['herhalen aan', 'blijf dit nummer herhalen'],
    'AMAZON.MoreIntent': ['meer'],
    'AMAZON.NavigateHomeIntent': ['home', 'ga naar home', 'startscherm', 'ga naar het startscherm'],
    'AMAZON.NextIntent': ['volgende', 'de volgende', 'sla over', 'overslaan'],
    'AMAZON.NoIntent': ['nee', 'nee bedankt', 'nee dank je'],
    'AMAZON.PauseIntent': ['pauze', 'pauzeer', 'pauzeren'],
    'AMAZON.PreviousIntent': ['vorige', 'de vorige', 'ga terug', 'terug'],
    'AMAZON.RepeatIntent': ['herhaal', 'herhaal dat', 'zeg dat nog eens', 'nog een keer'],
    'AMAZON.ResumeIntent': ['hervat', 'hervatten', 'ga verder', 'ga door', 'doorgaan'],
    'AMAZON.ShuffleOffIntent': ['shuffle uit', 'stop met shuffelen'],
    'AMAZON.ShuffleOnIntent': ['shuffle', 'shuffle aan', 'shuffel de muziek'],
    'AMAZON.StartOverIntent': ['begin opnieuw', 'opnieuw beginnen', 'start opnieuw'],
    'AMAZON.StopIntent': ['stop', 'stoppen', 'uit', 'hou op'],
    'AMAZON.YesIntent': ['ja', 'ja graag', 'jazeker', 'zeker'],
  },
  exits: [],
}
