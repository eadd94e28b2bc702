import type { Language } from './language.ts'

const digits = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const teens =
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

const months =
  'january february march april may june july august september october november december'
const weekdays = 'monday tuesday wednesday thursday friday saturday sunday'
const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth ' +
  'fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth'

const set = (words: string) => new Set(words.split(' '))

/**
 * English. The phrases of the built-in intents are those that Amazon's list of standard built-in
 * intents gives as examples, as far as they could be read; Amazon does not publish the whole set.
 */
export const english: Language = {
  tag: 'en',
  emulated: true,
  numbers: {
    units: new Map([...digits, ...teens].map((word, index) => [word, index])),
    tens: new Map(tens.map((word, index) => [word, (index + 2) * 10])),
    hundred: 'hundred',
    scales: new Map([
      ['thousand', 1e3],
      ['million', 1e6],
      ['billion', 1e9],
    ]),
    and: 'and',
    articles: new Set(['a']),
    spokenZeros: new Set(['oh', 'o']),
  },
  clitics: set('s t d m re ll ve'),
  phrases: {
    'AMAZON.CancelIntent': ['cancel', 'never mind', 'nevermind', 'forget it'],
    'AMAZON.HelpIntent': ['help', 'help me', 'can you help me'],
    'AMAZON.LoopOffIntent': ['loop off'],
    'AMAZON.LoopOnIntent': ['loop', 'loop on', 'keep repeating this song'],
    'AMAZON.MoreIntent': ['more'],
    'AMAZON.NavigateHomeIntent': ['home', 'go home'],
    'AMAZON.NavigateSettingsIntent': ['settings'],
    'AMAZON.NextIntent': ['next', 'skip', 'skip forward'],
    'AMAZON.NoIntent': ['no', 'no thanks'],
    'AMAZON.PageDownIntent': ['page down'],
    'AMAZON.PageUpIntent': ['page up'],
    'AMAZON.PauseIntent': ['pause', 'pause that'],
    'AMAZON.PreviousIntent': ['go back', 'previous', 'skip back', 'back up'],
    'AMAZON.RepeatIntent': ['repeat', 'say that again', 'repeat that'],
    'AMAZON.ResumeIntent': ['resume', 'continue', 'keep going'],
    'AMAZON.ScrollDownIntent': ['scroll down'],
    'AMAZON.ScrollLeftIntent': ['scroll left'],
    'AMAZON.ScrollRightIntent': ['scroll right'],
    'AMAZON.ScrollUpIntent': ['scroll up'],
    'AMAZON.ShuffleOffIntent': ['stop shuffling', 'shuffle off', 'turn off shuffle'],
    'AMAZON.ShuffleOnIntent': ['shuffle', 'shuffle on', 'shuffle the music', 'shuffle mode'],
    'AMAZON.StartOverIntent': ['start over', 'restart', 'start again'],
    'AMAZON.StopIntent': ['stop', 'off', 'shut up'],
    'AMAZON.YesIntent': ['yes', 'yes please', 'sure'],
  },
  exits: ['exit', 'quit'],
  formats: {
    'AMAZON.DATE': {
      keys: set(
        `today tomorrow yesterday now week weekend month year decade day days weeks months years ` +
          `winter spring summer autumn fall ${months} ${weekdays} ${ordinals}`,
      ),
      fillers: set('the of this next last in on after before from ago'),
    },
    'AMAZON.TIME': {
      keys: set('noon midnight morning afternoon evening night am pm o oclock now hour hours'),
      fillers: set('in the at past to half quarter clock this a p m'),
      numbers: true,
    },
    'AMAZON.DURATION': {
      keys: set(
        'second seconds minute minutes hour hours day days week weeks month months year years',
      ),
      fillers: set('a an and half'),
    },
    'AMAZON.Ordinal': { keys: set(ordinals), fillers: set('the') },
    'AMAZON.PhoneNumber': { keys: new Set(), fillers: set('oh double triple'), numbers: true },
    'AMAZON.AlphaNumeric': {
      keys: set([...'abcdefghijklmnopqrstuvwxyz'].join(' ')),
      fillers: set('oh'),
      numbers: true,
    },
  },
}
