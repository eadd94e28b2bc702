import { readdirSync, readFileSync } from 'node:fs'

/** A step as its definition describes it. */
export type StepEntry = {
  /** `speaking` for speaking.ts. */
  readonly group: string
  readonly keyword: string
  readonly expression: string
  readonly doc: string
}

const folder = new URL('..', import.meta.url)
const definition =
  /(?:\/\*\* ((?:(?!\*\/)[\s\S])*?) \*\/\n)?^(Given|When|Then)\(\s*'((?:[^'\\]|\\.)*)'/gm

/** Every step, in the order of the files that define them. */
export function readCatalogue(): readonly StepEntry[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .sort()
    .flatMap((file) => entriesOf(file))
}

const entriesOf = (file: string): readonly StepEntry[] =>
  [...readFileSync(new URL(file, folder), 'utf8').matchAll(definition)].map(
    ([, doc = '', keyword = '', expression = '']) => ({
      group: file.replace('.ts', ''),
      keyword,
      expression: expression.replaceAll('\\', ''),
      doc: doc.replace(/\s*\n \*\s*/g, ' '),
    }),
  )

/** `their/her/his` one by one: everything that the expression stands for. */
export function alternatives(expression: string): readonly string[] {
  const choice = /\S+\/\S+/.exec(expression)
  if (!choice) return [expression]
  return choice[0].split('/').flatMap((word) => alternatives(expression.replace(choice[0], word)))
}
