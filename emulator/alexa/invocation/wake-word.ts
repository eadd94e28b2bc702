const wakeWords = ['Alexa', 'Amazon', 'Computer', 'Echo', 'Ziggy'] as const

/** What a device may be told to listen for. */
type WakeWord = (typeof wakeWords)[number]

/** What a person says to a device, and the wake word where one came first. */
export type Spoken = { readonly wakeWord: WakeWord | undefined; readonly words: string }

const spellings: Readonly<Record<WakeWord, readonly string[]>> = {
  Alexa: ['alexa', 'アレクサ', 'एलेक्सा', 'अलेक्सा', 'اليكسا', 'أليكسا'],
  Amazon: ['amazon', 'アマゾン'],
  Computer: ['computer', 'コンピューター'],
  Echo: ['echo', 'エコー', 'इको'],
  Ziggy: ['ziggy'],
}

/** How the wake words are written, in lower case and in every script. */
export const wakeWordSpellings: readonly string[] = Object.values(spellings).flat()

const { Alexa: alexa, ...rest } = spellings
const others = Object.values(rest).flat()
const separator = String.raw`\s,.:;!?…–、。，！？،؟\-`

// "Computer science" may be an answer, so of the wake words only Alexa needs no comma.
const beginning = new RegExp(
  String.raw`^[^\p{L}\p{N}]*((?:${alexa.join('|')})(?=[${separator}]|$)|(?:${others.join('|')})(?=\s*[,、，،]))[${separator}]*`,
  'iu',
)

/** Takes the wake word off: "Alexa, open the quiz" → "open the quiz". */
export function splitWakeWord(text: string): Spoken {
  const [called = '', word = ''] = beginning.exec(text) ?? []
  const spelt = word.toLowerCase()
  return {
    wakeWord: wakeWords.find((it) => spellings[it].includes(spelt)),
    words: text.slice(called.length).trim(),
  }
}
