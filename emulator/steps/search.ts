/** A step as its definition describes it. */
export type Step = {
  readonly keyword: string
  readonly expression: string
  readonly doc: string
}

/** What may stand in a pair of braces. */
export type Parameter = {
  readonly name: string
  readonly doc: string
  /** A regular expression for it, to stand in a longer one. */
  readonly source: string
}

/** A step that was looked for, and of its braces those that had what was looked for. */
export type Found<S extends Step> = { readonly step: S; readonly braces: readonly Parameter[] }

/**
 * The steps that a whole sentence is one of; else those that have all of the words, first by
 * themselves and then in what may stand in their braces.
 */
export function searchSteps<S extends Step>(
  words: readonly string[],
  steps: readonly S[],
  parameters: readonly Parameter[],
): readonly Found<S>[] {
  const candidates = steps.map((step) => ({ step, braces: bracesOf(step, parameters) }))
  const said = candidates.filter(({ step, braces }) => isSentence(words.join(' '), step, braces))
  if (said.length > 0) return said
  const having = searchWords(words, candidates)
  return having.length > 0 ? having : searchWords(words.flatMap(singly), candidates)
}

const singly = (words: string): readonly string[] => words.split(/\s+/)

const bracesOf = ({ expression }: Step, parameters: readonly Parameter[]) =>
  parameters.filter(({ name }) => expression.includes(`{${name}}`))

function isSentence(text: string, { expression }: Step, braces: readonly Parameter[]): boolean {
  const pattern = expression
    .split(/(\{\w+\}|\S+\/\S+)/)
    .map((part) => partPattern(part, braces))
    .join('')
  return new RegExp(`^(?:(?:Given|When|Then|And|But) )?${pattern}$`).test(text)
}

/** Of prose, of one word of several, or of what stands in braces. */
function partPattern(part: string, braces: readonly Parameter[]): string {
  const parameter = braces.find(({ name }) => part === `{${name}}`)
  return parameter?.source ?? `(?:${part.split('/').map(RegExp.escape).join('|')})`
}

function searchWords<S extends Step>(
  words: readonly string[],
  candidates: readonly Found<S>[],
): readonly Found<S>[] {
  const sought = words.map((word) => word.toLowerCase())
  const found = candidates.flatMap(({ step, braces }) => {
    const rest = sought.filter((word) => !ownText(step).includes(word))
    const having = braces.filter((one) => rest.some((word) => choiceText(one).includes(word)))
    const isFound = rest.every((word) => having.some((one) => choiceText(one).includes(word)))
    return isFound ? [{ step, braces: having }] : []
  })
  return found.toSorted((one, other) => rank(one) - rank(other))
}

const rank = ({ braces }: Found<Step>): number => (braces.length > 0 ? 1 : 0)

const ownText = ({ keyword, expression, doc }: Step): string =>
  `${keyword} ${expression} ${doc}`.toLowerCase()

/** What stands in quotation marks there is an example of what may be anything. */
const choiceText = ({ doc }: Parameter): string => doc.replace(/"[^"]*"|`/g, '').toLowerCase()
