import type { Knowledge } from '../../../emulator/index.ts'
import type { Place } from './places.ts'
import type { FeatureRule, Found } from './rule.ts'
import type { SeenFeature, SeenScenario, SeenStep } from './seen.ts'
import type { Speaking } from './speaking.ts'
import { speakingIn } from './speaking.ts'

/** What is made of the words that people say, as far as that can be known without a conversation. */
export const utteranceRules: readonly FeatureRule[] = [
  {
    name: 'utterance-not-understood',
    severity: 'advice',
    about: 'no sample comes near what is said, and no step expects that',
    remedy: 'Add a sample, or say what is expected:  Then the skill hears AMAZON.FallbackIntent',
    check: (feature) =>
      utterancesIn(feature).flatMap(({ said, heard, expected }): readonly Found[] => {
        const isLost = heard.type === 'nothing' || (heard.type === 'intent' && isFallback(heard))
        if (!isLost || expected !== undefined) return []
        const intent = heard.type === 'intent' ? heard.intent : 'no intent'
        return [{ at: said.at, what: `"${said.words}" is heard as ${intent}` }]
      }),
  },
  {
    name: 'utterance-guessed',
    severity: 'advice',
    about: 'no sample covers what is said, and the nearest is taken: Alexa may hear it differently',
    remedy: 'Add a sample to be sure.',
    check: (feature) =>
      utterancesIn(feature).flatMap(({ said, heard }) =>
        heard.type === 'intent' && heard.match === 'generalised'
          ? [{ at: said.at, what: `"${said.words}" is taken for ${heard.intent}` }]
          : [],
      ),
  },
  {
    name: 'utterance-of-another-intent',
    severity: 'warning',
    about: 'what is said is heard as another intent than the next step expects, or as none',
    remedy: 'Correct one of the two.',
    check: (feature) =>
      utterancesIn(feature).flatMap(({ said, heard, expected }) => {
        // What is guessed another rule tells of; what Alexa does herself depends on the session.
        if (heard.type === 'Alexa') return []
        if (heard.type === 'intent' && heard.match === 'generalised') return []
        const intent = heard.type === 'intent' ? heard.intent : 'no intent'
        return differs(intent, expected)
          ? [{ at: said.at, what: `"${said.words}" is heard as ${intent}, not ${expected}` }]
          : []
      }),
  },
]

type Said = { readonly at: Place; readonly words: string; readonly asked: boolean }
type Heard = NonNullable<ReturnType<Knowledge['heard']>>
type Utterance = {
  readonly said: Said
  readonly heard: Heard
  /** The intent that a step expects before anybody speaks again. */
  readonly expected: string | undefined
}

const isFallback = ({ match }: { readonly match: string }) => match === 'fallback'
const differs = (intent: string, expected: string | undefined) =>
  expected !== undefined && expected !== intent

const utterancesIn = ({ scenarios, knowledge }: SeenFeature): readonly Utterance[] =>
  scenarios.flatMap((scenario) => {
    const exact = knowledge.exact || isExact(scenario)
    const steps = speakingIn(scenario, knowledge)
    return steps.flatMap((speaking, index) => {
      const expected = expectedAfter(steps.slice(index + 1))
      return saidIn(speaking.step).flatMap((said, line, all) => {
        const { locale } = speaking
        const heard = locale && knowledge.heard(said.words, locale, { asked: said.asked, exact })
        const isChecked = line === all.length - 1 && isKnown(expected, locale, knowledge)
        return heard ? [{ said, heard, expected: isChecked ? expected : undefined }] : []
      })
    })
  })

/** What is wrong with an intent that there is not, another rule says. */
const isKnown = (intent = '', locale = '', { intents }: Knowledge): boolean =>
  intents(locale)?.includes(intent) === true

const isExact = ({ pickle }: SeenScenario) => pickle.tags.some(({ name }) => name === '@exact')

/** Words that a step has people say; in a table each in its row. */
function saidIn({ arguments: filled, expressions, lines }: SeenStep): readonly Said[] {
  const asked = expressions.some((one) => one.includes(' asks the skill '))
  const alone = filled.filter(({ type }) => type === 'utterance')
  return [
    ...alone.map((one) => ({ at: one.at, words: one.text.slice(1, -1), asked })),
    ...lines.flatMap(({ who, what, at }) =>
      who === 'Alexa' ? [] : [{ at, words: what, asked: false }],
    ),
  ].filter(({ words }) => words.trim() !== '')
}

function expectedAfter(steps: readonly Speaking[]): string | undefined {
  for (const { step } of steps) {
    if (saidIn(step).length > 0) return undefined
    const intent = step.arguments.find(({ type }) => type === 'intent')
    if (intent) return intent.text
  }
  return undefined
}
