import type { ElementGrammar, Values } from './grammar.ts'
import { grammar } from './grammar.ts'
import type { SsmlElement, SsmlNode } from './parse.ts'
import { elements, parseSsml, placeIn } from './parse.ts'

/** One mistake in SSML: in our words, in Alexa's where they are known, and how sure it is. */
export type SsmlFinding = {
  readonly what: string
  readonly alexa?: string
  readonly certainty: 'sure' | 'recalled'
}

type Found = SsmlFinding & { readonly offset: number }

/** Everything in the markup that Alexa would reject, each with its place. */
export function checkSsml(markup: string): readonly SsmlFinding[] {
  const parsed = parseSsml(markup)
  if ('mistake' in parsed) {
    const { what, offset } = parsed.mistake
    return [{ what: `${what} (${placeIn(markup, offset)})`, certainty: 'sure' }]
  }
  const found = [...rootMistakes(parsed.roots), ...elementMistakes(parsed.roots)]
  return found.map(({ offset, ...finding }) => ({
    ...finding,
    what: `${finding.what} (${placeIn(markup, offset)})`,
  }))
}

/** One `<speak>` around everything. */
function rootMistakes(roots: readonly SsmlNode[]): readonly Found[] {
  const tags = roots.filter((root) => typeof root !== 'string')
  const [first, second] = tags
  if (first?.tag !== 'speak' || second) {
    return [{ what: 'is not one <speak> element', offset: second?.offset ?? 0, certainty: 'sure' }]
  }
  const [inner] = [...elements(first.children)].filter(({ tag }) => tag === 'speak')
  return inner
    ? [{ what: '<speak> stands inside <speak>', offset: inner.offset, certainty: 'recalled' }]
    : []
}

const elementMistakes = (roots: readonly SsmlNode[]): readonly Found[] =>
  [...elements(roots)].flatMap((element) => {
    const known = Object.hasOwn(grammar, element.tag) ? grammar[element.tag] : undefined
    if (known) return [...missing(element, known), ...attributeMistakes(element, known)]
    const what = `<${element.tag}> is no element of Alexa's SSML`
    return [{ what, offset: element.offset, certainty: 'sure' as const }]
  })

const missing = ({ tag, attributes, offset }: SsmlElement, { required = [] }: ElementGrammar) =>
  required
    .filter((name) => !Object.hasOwn(attributes, name))
    .map((name) => ({
      what: `<${tag}> lacks the attribute ${name}`,
      offset,
      certainty: 'sure' as const,
    }))

const attributeMistakes = (element: SsmlElement, known: ElementGrammar): readonly Found[] =>
  Object.entries(element.attributes).flatMap(([name, value]) =>
    attributeMistake(element, name, value, known),
  )

function attributeMistake(
  { tag, offset }: SsmlElement,
  name: string,
  value: string,
  known: ElementGrammar,
): readonly Found[] {
  const values = Object.hasOwn(known.attributes, name) ? known.attributes[name] : undefined
  if (!values) {
    // The words of a captured SessionEndedRequest.
    const alexa = `Invalid attribute ${name} for SSML element ${tag}`
    return [{ what: `<${tag}> has no attribute ${name}`, alexa, offset, certainty: 'sure' }]
  }
  if (allows(values, value)) return []
  const what = `<${tag} ${name}="${value}">: ${name} must be ${wordsFor(values)}`
  return [{ what, offset, certainty: 'recalled' in values ? 'recalled' : 'sure' }]
}

const allows = (values: Values, value: string) =>
  'pattern' in values ? values.pattern.test(value) : values.includes(value)

const wordsFor = (values: Values) => ('pattern' in values ? values.says : values.join(', '))
