import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Language } from './language.ts'
import { languages } from './language.ts'
import { examples } from './languages/examples.ts'
import { compiled } from './model.fixture.ts'
import { understand } from './understand.ts'

/** More on demand: PROPERTY_RUNS=100000 npm run unit -- respoken --testTimeout 900000 */
const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 2000)

const word = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('go', 'to', 'the', 'tea', 'red', 'now', 'and', 'a', 's', 'RED'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...["what's", 'whats', 'D’Arc', "dogs'", "o'clock", "ada's", "rock'n'roll"],
      ...['e-mail', 'email', 'e mail', 'well-known', 'n.', 'b.', 'n. b. a.', 'NBA', 'n b', 'U.S.'],
      ...['Café', 'CAFÉ', 'ß', 'Москва', '色', '色は', '東京', 'ラーメン', 'हैं'],
      ...['tomorrow', 'monday', 'may', 'noon', 'first', 'in'],
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...['0', 'oh', 'zero', '5', 'five', '12', 'twenty', 'twenty one', 'twenty-one', '21'],
      ...['hundred', 'a hundred', '1,000', '007', '1.5', '$5', '3rd', '2026-12-31'],
    ),
  },
)
const words = (minLength: number, maxLength: number) =>
  fc.array(word, { minLength, maxLength }).map((list) => list.join(' '))
const sample = fc
  .array(fc.oneof(word, fc.constantFrom('{a}', '{b}', '{c}', "{a}'s", '{b}-x')), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(' '))
const type = fc.constantFrom(
  ...['T', 'U', 'T', 'U', 'AMAZON.NUMBER', 'AMAZON.DATE'],
  ...['AMAZON.City', 'AMAZON.FirstName', 'AMAZON.SearchQuery'],
)
const intent = fc.record({
  samples: fc.array(sample, { minLength: 1, maxLength: 5 }),
  slots: fc.record({ a: type, b: type, c: type }),
  several: fc.boolean(),
})
/** Samples of A that B has too. */
const intents = fc
  .record({ A: intent, B: intent, C: intent, shared: fc.array(sample, { maxLength: 2 }) })
  .map(({ A, B, C, shared }) => ({
    A: { ...A, samples: [...A.samples, ...shared] },
    B: { ...B, samples: [...shared, ...B.samples] },
    C,
  }))
const value = fc.tuple(words(1, 2), fc.constantFrom('', '#id')).map(([name, id]) => `${name}${id}`)
const values = fc.dictionary(value, fc.array(words(1, 2), { maxLength: 2 }), { maxKeys: 4 })
const types = fc.record({ T: values, U: values })

/** The sample that was understood, filled with the slots that were. */
function spokenAgain(understood: NonNullable<ReturnType<typeof understand>>): string | undefined {
  const [{ sample: text = '' } = {}] = understood.considered
  const names = (text.match(/\{\w+\}/g) ?? []).map((slot) => slot.slice(1, -1))
  const filled = names.map((name) => understood.slots[name]?.value)
  // Where a sample has a slot twice, what the second took is not known; nor are several values one.
  if (new Set(names).size < names.length || filled.includes(undefined)) return undefined
  const said = text.replace(/\{(\w+)\}/g, (_, name: string) => understood.slots[name]?.value ?? '')
  // "?" is the value of words that are no number: nobody can say it.
  return said.includes('?') ? undefined : said
}

const options = { now: Date.UTC(2026, 10, 22), timeZone: 'UTC' } as const

test.each(['exact', 'generalised'] as const)(
  'what is understood, spoken again from its sample and slots, is understood the same: %s',
  (understanding) => {
    // Learning takes its time.
    const runs = understanding === 'exact' ? numRuns : numRuns / 10
    let again = 0
    fc.assert(
      fc.property(intents, types, words(1, 8), (declared, listed, utterance) => {
        const model = compiled(declared, listed)
        const understood = understand(model, utterance, { ...options, understanding })
        const said = understood?.match === 'exact' ? spokenAgain(understood) : undefined
        if (!understood || said === undefined) return
        again += 1
        const { intent: meant, slots } = understood
        const second = understand(model, said, { ...options, understanding })
        expect(second).toMatchObject({ intent: meant, slots })
      }),
      { numRuns: runs },
    )
    expect(again).toBeGreaterThan(runs / 40)
  },
)

const formats = fc.constantFrom(
  ...['NUMBER', 'FOUR_DIGIT_NUMBER', 'Ordinal', 'DATE', 'TIME', 'DURATION'],
  ...['PhoneNumber', 'AlphaNumeric'],
)
const format = formats.map((name) => `AMAZON.${name}`)
const kinds = fc.record({ a: format, b: format, c: fc.constantFrom('T', 'AMAZON.City') })
// A code takes the figures beside it as well, so no slot follows another.
const carriers = ['{a} red', 'red {a}', 'red {a} cat {b}', 'red {a} cat {c}', '{c} red {a} cat']

/** A way of saying a value of every sort, numbers, codes, and the forms in which they reach a skill. */
const sayings = ({ tag, numbers }: Language): string[] => [
  ...Object.values(examples[tag] ?? {}).flat(),
  ...[...numbers.small()].slice(0, 120).map(([words]) => words),
  ...['BMW', 'b m w', 'x5', '7', '12', '007', '1984', '2026-05-13', '21:30', 'PT5M', '2026-W20'],
]

/** Where {c} stands as well, any words are as good as the figures of an ordinal and a word for a code. */
const isContested = (samples: number, b: string): boolean =>
  samples > 1 && ['AMAZON.Ordinal', 'AMAZON.AlphaNumeric'].includes(b)

/** As it is written in a language: Japanese has no blanks, and figures stand beside letters. */
const written = (tag: string, text: string): string =>
  tag === 'ja' ? text.replace('red', '色').replace('cat', '猫').replaceAll(' ', '') : text

test.each(languages.filter(({ emulated }) => emulated).map((one) => [one.tag, one] as const))(
  '%s: what is understood with built-in formats, spoken again, is understood the same',
  (tag, language) => {
    const samplesOf = fc.uniqueArray(
      fc.constantFrom(...carriers.map((sample) => written(tag, sample))),
      { minLength: 1 },
    )
    const said = fc.constantFrom(...sayings(language))
    const others = fc.constantFrom(...['red', 'red', 'red', 'cat', 'tea'])
    const utterances = fc
      .array(fc.oneof(said, others), { minLength: 2, maxLength: 5 })
      .map((parts) => parts.map((part) => written(tag, part)).join(tag === 'ja' ? '' : ' '))
    let again = 0
    fc.assert(
      fc.property(samplesOf, kinds, utterances, (samples, slots, utterance) => {
        fc.pre(!isContested(samples.length, slots.b))
        const model = compiled({ A: { samples, slots } }, {}, { locale: tag })
        const exactly = { ...options, understanding: 'exact' } as const
        const understood = understand(model, utterance, exactly)
        const text = understood ? spokenAgain(understood) : undefined
        if (!understood || text === undefined) return
        again += 1
        const second = understand(model, text, exactly)
        expect({ text, slots: second?.slots }).toEqual({ text, slots: understood.slots })
      }),
      { numRuns },
    )
    expect(again).toBeGreaterThan(numRuns / 40)
  },
)
