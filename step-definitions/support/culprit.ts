import { alternatives, readCatalogue } from './catalogue.ts'
import type { Parameter } from './parameters.ts'
import { readParameters } from './parameters.ts'

/** What is wrong, and the step that was meant. */
export type Culprit = { readonly why: string; readonly step: string }

type Form = {
  readonly step: string
  readonly parameters: readonly Parameter[]
  /** The step with anything at all in its braces. */
  readonly loose: RegExp
  /** How much of it is fixed. */
  readonly fixed: number
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
    .replace(/\{(\w+)\}/g, (_, name: string) => byName.get(name)?.example ?? name)
    .replace(/\ba\/an (?=(\w))/g, (_, next: string) => (/[aeiou]/i.test(next) ? 'an ' : 'a '))
    .replace(/(\S+)\/\S+/g, '$1')
}

/** What keeps a text from being a step, where it is one thing that is filled in wrongly. */
export function culpritIn(text: string): Culprit | undefined {
  for (const { parameters, loose, step } of forms) {
    const filled = loose.exec(text)?.slice(1)
    const wrong = parameters.flatMap((parameter, index) => {
      const what = filled?.[index] ?? ''
      return parameter.pattern.test(what) ? [] : [{ parameter, what }]
    })
    const [only, another] = wrong
    if (filled && only && !another) return { why: complaint(only.parameter, only.what), step }
  }
  return undefined
}

function formOf(expression: string, step: string): Form {
  const names = [...expression.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const prose = expression.split(/\{\w+\}/)
  return {
    step,
    parameters: names.flatMap((name) => byName.get(name) ?? []),
    loose: new RegExp(`^${prose.map((part) => RegExp.escape(part)).join('(.+)')}$`),
    fixed: prose.join('').length,
  }
}

function complaint({ name, doc, example }: Parameter, what: string): string {
  if (example.startsWith('"')) return quotes(what)
  if ((name === 'person' || name === 'owner') && /^\p{Ll}/u.test(what)) {
    return `A name begins with a capital letter: ${example}, not ${what}`
  }
  return `"${what}" cannot stand for {${name}}. ${doc.replaceAll('`', '')}`
}

function quotes(what: string): string {
  if (/^[“"]/.test(what)) return `A quotation mark is not closed: ${what}`
  if (/["”]$/.test(what)) return `A quotation mark is not opened: ${what}`
  return `Words that are spoken or shown need quotation marks: "${what.replace(/^['‘’](.*)['’]$/, '$1')}"`
}
