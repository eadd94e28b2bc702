import { builtInPhrases } from '../language.ts'
import type { Learnt } from './learnt.ts'
import type { IntentSamples, Lesson } from './lesson.ts'
import { mark } from './marks.ts'
import type { Sentence } from './sentence.ts'

/** A word of its own makes an intent likelier than another only where it is not quite unlikely. */
const leastChance = 0.002

/**
 * The intents that may be meant, the likeliest first: one of whose samples alone a word is that is
 * said ("lösche den eintrag" is none that reads entries, however much else it shares with those), and
 * the one that is likeliest by all that is said.
 */
export function likeliest({ chances, lesson }: Learnt, sentence: Sentence): IntentSamples[] {
  const each = chances(sentence)
  let most = -1
  let best: IntentSamples | undefined
  for (const [at, intent] of lesson.intents.entries()) {
    const chance = each[at] ?? 0
    if (chance <= most || !isSaid(intent, sentence, lesson)) continue
    most = chance
    best = intent
  }
  if (!best) return []
  const [owner, ...others] = ownersOf(sentence, lesson).filter(
    (intent) => (each[lesson.intents.indexOf(intent)] ?? 0) > leastChance,
  )
  const isAlone = owner !== undefined && others.length === 0 && owner !== best
  const isMeant = isAlone && isSaid(owner, sentence, lesson)
  return isMeant && !speaksAgainst(owner, best, sentence) ? [owner, best] : [best]
}

/**
 * Whether a little word speaks for the likelier intent all the same: one that says where to ("switch off
 * the lamp"), how it is asked ("is the door …"), or that it is not meant so ("do not …").
 */
function speaksAgainst(
  owner: IntentSamples,
  best: IntentSamples,
  { words, classes, marks }: Sentence,
): boolean {
  const isValue = (at: number) => marks.some((its) => (its.at[at] ?? mark.none) !== mark.none)
  return words.some((word, at) => {
    if (owner.carriers.has(word)) return false
    const sort = classes[at] ?? ''
    if (sort === 'denial' || (at === 0 && asking.has(sort))) return true
    // "den eintrag von gestern": before a value it only says which.
    return sort === 'place' && best.carriers.has(word) && !isValue(at + 1)
  })
}

const asking = new Set(['being', 'question'])

/** The intents that have a word which is said, in one form or another, and no other intent has. */
function ownersOf({ words, classes, marks }: Sentence, lesson: Lesson): IntentSamples[] {
  const owners: IntentSamples[] = []
  for (let at = 0; at < words.length; at += 1) {
    const tells = lesson.words.classes.carriesTopic(classes[at] ?? '') || isQuestion(classes, at)
    if (!tells || marks.some((its) => its.at[at] !== mark.none)) continue
    const owner = ownerOf(words[at] ?? '', lesson)
    if (owner && !owners.includes(owner)) owners.push(owner)
  }
  return owners
}

function ownerOf(word: string, { having, stems }: Lesson): IntentSamples | undefined {
  const its = having.get(word) ?? none
  if (its.length > 1) return undefined
  let [owner] = its
  for (const form of stems(word)) {
    for (const intent of having.get(form) ?? none) {
      owner ??= intent
      if (owner !== intent) return undefined
    }
  }
  return owner
}

const none: readonly IntentSamples[] = []

/** "which doors are open" asks otherwise than "are the doors open". */
const isQuestion = (classes: readonly string[], at: number): boolean =>
  at === 0 && classes[at] === 'question'

/**
 * A built-in intent is meant where one of its phrases is said among other words: of what is only
 * like them ("no idea", "thank you") too much would end the session.
 */
function isSaid(
  { intent, samples }: IntentSamples,
  { words }: Sentence,
  { model }: Lesson,
): boolean {
  if (!builtInPhrases(model.language, intent)) return true
  return samples.some(({ parts }) =>
    words.some((_, from) =>
      parts.every(({ word }, at) => word === undefined || word === words[from + at]),
    ),
  )
}
