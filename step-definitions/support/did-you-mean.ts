import { readdirSync, readFileSync } from 'node:fs'
import { distance } from 'fastest-levenshtein'

type Undefined = { readonly generatedExpressions: readonly { readonly source: string }[] }

const folder = new URL('..', import.meta.url)
const definition = /^(?:Given|When|Then)\(\s*'((?:[^'\\]|\\.)*)'/gm

/** Every expression that a step definition has. */
const expressions: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => [...readFileSync(new URL(file, folder), 'utf8').matchAll(definition)])
  .map(([, expression = '']) => expression.replaceAll('\\', ''))

/**
 * What cucumber prints for a step that nobody has defined: the steps that come nearest. JavaScript
 * to paste would mean nothing to the people who write features.
 */
class DidYouMean {
  build({ generatedExpressions: [generated] }: Undefined): string {
    const step = generated?.source ?? ''
    const nearest = expressions
      .map((expression) => ({ expression, far: farFrom(step, expression) }))
      .sort((a, b) => a.far - b.far)
      .slice(0, 3)
    return [
      `No step matches  ${step}`,
      '  Did you mean',
      ...nearest.map(({ expression }) => `    ${expression}`),
    ].join('\n')
  }
}

/** Alternatives such as their/her/his are tried one by one. */
const farFrom = (step: string, expression: string): number =>
  Math.min(...alternatives(expression).map((one) => distance(plain(step), plain(one))))

function alternatives(expression: string): readonly string[] {
  const choice = /\S+\/\S+/.exec(expression)
  if (!choice) return [expression]
  return choice[0].split('/').flatMap((word) => alternatives(expression.replace(choice[0], word)))
}

/** Without what is filled in, so that a long utterance does not drown the rest. */
const plain = (text: string): string =>
  text.replace(/"[^"]*"|“[^”]*”|\{[^}]*\}|^[A-Z][a-z]+(?= )/g, '_').toLowerCase()

export default DidYouMean
