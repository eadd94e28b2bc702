import { mismatch } from './failing.ts'
import { emulator } from './world.ts'

const types: Readonly<Record<string, string>> = {
  simple: 'Simple',
  standard: 'Standard',
  'account linking': 'LinkAccount',
}

/** `no`, or the scenario's word for a kind of card. */
export function expectCard(person: string, expected: string): void {
  const { card } = emulator().transcript.last(person)
  if (card?.type === types[expected]) return
  const sent = Object.keys(types).find((word) => types[word] === card?.type) ?? card?.type
  const got = sent ? `${article(sent)} card` : 'no card'
  const wanted = expected === 'no' ? 'no card' : `${article(expected)} card`
  throw mismatch('CARD_DIFFERS', `${person} sees ${got}, and the scenario expects ${wanted}`, {
    mark: { at: 'card', text: `card: ${sent ?? 'none'}` },
  })
}

const article = (word: string): string => (/^[aeiou]/i.test(word) ? `an ${word}` : `a ${word}`)
