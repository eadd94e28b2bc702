import { endpointsByWords } from '../../emulator/index.ts'
import { alternatives, readCatalogue } from './catalogue.ts'
import type { Parameter } from './parameters.ts'
import { readParameters } from './parameters.ts'
import { didYouMean } from './wording.ts'

/** What is wrong, and the step that was meant. */
export type Culprit = {
  readonly why: string
  readonly step: string
  /** Whether the step has no word of its own, so that much looks like it. */
  readonly isWordless: boolean
}

type Form = {
  readonly step: string
  /** For each of its braces, the step with anything at all in that one. */
  readonly loose: readonly { readonly parameter: Parameter; readonly pattern: RegExp }[]
  /** How much of it is fixed. */
  readonly fixed: number
  readonly isWordless: boolean
}

const byName = new Map(readParameters().map((parameter) => [parameter.name, parameter]))
const forms = readCatalogue()
  .flatMap(({ keyword, expression }) =>
    alternatives(expression).map((form) => formOf(form, `${keyword} ${expression}`)),
  )
  .sort((one, other) => other.fixed - one.fixed)

/** An expression with an example in each of its braces. */
export function exampleOf(expression: string): string {
  return expression
    .replace(/their\/her\/his/g, 'her')
    .replace(/\{(\w+)\}/g, (_, name: string) => byName.get(name)?.examples[0] ?? name)
    .replace(/\ba\/an (?=(\w))/g, (_, next: string) => (/[aeiou]/i.test(next) ? 'an ' : 'a '))
    .replace(/(\S+)\/\S+/g, '$1')
}

/** What keeps a text from being a step, where it is one thing that is filled in wrongly. */
export function culpritIn(text: string): Culprit | undefined {
  for (const { loose, step, isWordless } of forms) {
    for (const { parameter, pattern } of loose) {
      const what = pattern.exec(text)?.groups?.['what']
      if (what !== undefined) return { why: complaint(parameter, what), step, isWordless }
    }
  }
  return undefined
}

function formOf(expression: string, step: string): Form {
  const prose = expression.split(/\{\w+\}/)
  const parameters = [...expression.matchAll(/\{(\w+)\}/g)].flatMap(
    ([, name = '']) => byName.get(name) ?? [],
  )
  const patternWith = (wrong: number) =>
    prose
      .map(
        (part, index) => RegExp.escape(part) + (index === wrong ? '(?<what>.+)' : sourceOf(index)),
      )
      .join('')
  const sourceOf = (index: number) => parameters[index]?.source ?? ''
  return {
    step,
    loose: parameters.map((parameter, index) => ({
      parameter,
      pattern: new RegExp(`^${patternWith(index)}$`),
    })),
    fixed: prose.join('').length,
    isWordless: prose.join('').trim() === '',
  }
}

/** What there is to choose from, by parameter; what holds a number is one of many. */
const choices: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    ['device', 'card', 'ending', 'fault', 'occasion', 'times'].map((name) => [
      name,
      byName.get(name)?.examples.filter((one) => !/\d/.test(one)) ?? [],
    ]),
  ),
  service: Object.keys(endpointsByWords),
}

function complaint({ name, doc, examples }: Parameter, what: string): string {
  const [example = ''] = examples
  if (example.startsWith('"')) return quotes(what)
  if ((name === 'person' || name === 'owner') && /^\p{Ll}/u.test(what)) {
    return `A name begins with a capital letter: ${example}, not ${what}`
  }
  const nearest =
    what === 'thrice' ? 'Did you mean 3 times?' : didYouMean(what, choices[name] ?? [])
  const parts = [`"${what}" cannot stand for {${name}}.`, nearest, doc.replaceAll('`', '')]
  return parts.filter((part) => part !== '').join(' ')
}

function quotes(what: string): string {
  if (/^[“"]/.test(what)) return `A quotation mark is not closed: ${what}`
  if (/["”]$/.test(what)) return `A quotation mark is not opened: ${what}`
  return `Words that are spoken or shown need quotation marks: "${what.replace(/^['‘’](.*)['’]$/, '$1')}"`
}
