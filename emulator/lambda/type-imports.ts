const statement = /^import\s+(?!type\b)([\w$*\s,{}]+?)\s+from\s*(?:'[^'\n]*'|"[^"\n]*")[ \t]*;?/gm
const comments = /\/\*[\s\S]*?\*\/|^[ \t]*\/\/.*$/gm

/**
 * Takes the names out of imports that nothing uses once the types are gone: they were types, which
 * a compiler leaves out and Node would look for. Every other character keeps its place.
 */
export function withoutTypeImports(code: string): string {
  const rest = code.replace(statement, '').replace(comments, '')
  const isUsed = (name: string) =>
    new RegExp(`(?<![\\w$])${RegExp.escape(name)}(?![\\w$])`).test(rest)
  return code.replace(statement, (whole, clause: string) => {
    const names = localNames(clause)
    if (names.every(isUsed)) return whole
    if (!names.some(isUsed)) return blank(whole)
    return whole.replace(/\{[^}]*\}/, (braces) => braces.replace(one, keepUsed(isUsed)))
  })
}

/** Whether a name is imported that nothing obviously uses as a value: taking types out is slow. */
export function mayImportTypes(source: string): boolean {
  const rest = source.replace(statement, '').replace(comments, '')
  const clauses = [...source.matchAll(statement)].map(([, clause = '']) => clause)
  return clauses
    .flatMap(localNames)
    .some((name) => seemsType(name, rest) && !obviousUse(name).test(rest))
}

/** By its capital letter, or as the namespace of a type. */
const seemsType = (name: string, rest: string): boolean =>
  /^\p{Lu}/u.test(name) || new RegExp(`[:<|&]\\s*${RegExp.escape(name)}\\.`).test(rest)

/** A call, a member, an argument, something assigned or created: never after what begins a type. */
function obviousUse(local: string): RegExp {
  const name = `(?<![\\w$.])${RegExp.escape(local)}(?![\\w$])`
  return new RegExp(
    [
      `(?<![:<|&]\\s*|\\b(?:implements|as|is|keyof|typeof)\\s+)${name}\\s*[.(]`,
      `(?:\\b(?:new|return|await|of|throw)\\s+|\\bclass\\s+\\w+\\s+extends\\s+)${name}`,
      `(?:[([!]|\\.\\.\\.|(?<!\\btype\\s+\\w+\\s*)=)\\s*${name}`,
      `,\\s*${name}\\s*[,)\\]]`,
    ].join('|'),
  )
}

const one = /([\w$]+(?:\s+as\s+[\w$]+)?)(\s*,?)/g

const keepUsed = (isUsed: (name: string) => boolean) => (whole: string, named: string) =>
  localNames(named).every(isUsed) ? whole : blank(whole)

/** What the names are here: `a as b` is b. */
const localNames = (clause: string): readonly string[] =>
  clause
    .split(/[{},]/)
    .map((name) => name.trim().replace(/^.*\sas\s+/s, ''))
    .filter((name) => name !== '' && !/^type\s/.test(name))

const blank = (text: string): string => text.replace(/[^\n]/g, ' ')
