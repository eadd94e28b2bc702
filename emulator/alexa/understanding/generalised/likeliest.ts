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
  const ranked = lesson.intents
    .map((intent, at) => ({ intent, chance: each[at] ?? 0 }))
    .filter(({ intent }) => isSaid(intent, sentence, lesson))
    .sort((one, other) => other.chance - one.chance)
  const [best] = ranked
  if (!best) return []
  const owners = ownersOf(sentence, lesson)
  const likely = ranked.filter(({ intent, chance }) => chance > leastChance && owners.has(intent))
  const [owner, ...others] = likely.map(({ intent }) => intent)
  const isAlone = owner !== undefined && others.length === 0 && owner !== best.intent
  return isAlone && !speaksAgainst(owner, best.intent, sentence)
    ? [owner, best.intent]
    : [best.intent]
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
function ownersOf({ words, classes, marks }: Sentence, lesson: Lesson): Set<IntentSamples> {
  const { intents, carriers, stems } = lesson
  const owners = new Set<IntentSamples>()
  for (const [at, word] of words.entries()) {
    const tells = lesson.words.classes.carriesTopic(classes[at] ?? '') || isQuestion(classes, at)
    if (!tells || marks.some((its) => its.at[at] !== mark.none)) continue
    const forms = [...(carriers.has(word) ? [word] : []), ...stems(word)]
    const its = intents.filter((intent) => forms.some((form) => intent.carriers.has(form)))
    if (its.length === 1 && its[0]) owners.add(its[0])
  }
  return owners
}

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
