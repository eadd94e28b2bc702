/** What a person says to a device, and whether the wake word came first. */
export type Spoken = { readonly wakeWord: boolean; readonly words: string }

const separator = String.raw`\s,.:;!?…–、。，！？،؟\-`
const alexa = ['alexa', 'アレクサ', 'एलेक्सा', 'अलेक्सा', 'اليكسا', 'أليكسا']
const others = [
  'echo',
  'computer',
  'amazon',
  'ziggy',
  'エコー',
  'コンピューター',
  'アマゾン',
  'इको',
]

// "Computer science" may be an answer, so of the wake words only Alexa needs no comma.
const wakeWord = new RegExp(
  String.raw`^\s*(?:(?:${alexa.join('|')})(?=[${separator}]|$)|(?:${others.join('|')})\s*[,、，،])[${separator}]*`,
  'i',
)

/** Takes the wake word off: "Alexa, open the quiz" → "open the quiz". */
export function splitWakeWord(text: string): Spoken {
  const called = wakeWord.exec(text)?.[0]
  if (called === undefined) return { wakeWord: false, words: text.trim() }
  return { wakeWord: true, words: text.slice(called.length).trim() }
}
