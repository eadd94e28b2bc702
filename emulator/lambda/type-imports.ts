import { blank, withoutLiterals } from './literals.ts'

const statement = /^import\s+(?!type\b)([\w$*\s,{}]+?)\s+from\s*(?:'[^'\n]*'|"[^"\n]*")[ \t]*;?/gm

/**
 * Takes the names out of imports that nothing uses once the types are gone: they were types, which
 * a compiler leaves out and Node would look for. Every other character keeps its place.
 *
 * Unlike a compiler, it takes a name for used where a parameter or a variable of that name is, and
 * where it is exported again.
 */
export function withoutTypeImports(code: string): string {
  const bare = withoutLiterals(code)
  const rest = bare.replace(statement, blank)
  const isUsed = (name: string) => isUsedIn(rest, name)
  let kept = code
  for (const { 0: whole, 1: clause = '', index } of bare.matchAll(statement)) {
    const end = index + whole.length
    kept = kept.slice(0, index) + keepUsed(kept.slice(index, end), clause, isUsed) + kept.slice(end)
  }
  return kept
}

/** Whether a name is imported that nothing surely uses as a value: taking types out is slow. */
export function mayImportTypes(source: string): boolean {
  const bare = withoutLiterals(source)
  const rest = bare.replace(statement, '')
  const clauses = [...bare.matchAll(statement)].map(([, clause = '']) => clause)
  return clauses
    .flatMap(localNames)
    .some((name) => seemsType(name, rest) && !sureUse(name).test(rest))
}

/** By its capital letter, or as the namespace of a type. */
const seemsType = (name: string, rest: string): boolean =>
  /^\p{Lu}/u.test(name) ||
  new RegExp(`(?:${beforeTypes.join('|')})\\s*${RegExp.escape(name)}\\.`).test(rest)

const beforeTypes = ['[:<|&,]', '=>', '\\btype\\s[^=;\\n]*=', '\\b(?:as|is|extends|implements)']

/** What no type ever is: called, created, thrown, compared, given to a function. */
const sureUse = (local: string): RegExp => {
  const name = standing(local)
  return new RegExp(
    [
      `${name}(?:\\s*\\??\\.\\s*[\\w$]+)+\\s*\\(`,
      `(?:[=([!&|?:>+]|\\.\\.\\.|\\b(?:return|await|throw|yield))\\s*${name}\\s*\\(`,
      `\\b(?:new|return|await|of|throw|instanceof|class\\s+\\w+\\s+extends)\\s+${name}`,
      `(?:[!=]=|!|\\b(?:const|let|var)\\s+[\\w$]+\\s*=)\\s*\\[?\\s*${name}`,
      `\\(\\s*${name}\\s*[,)]`,
      `\\([^()<>{}[\\]:]*,\\s*${name}\\s*[,)]`,
    ].join('|'),
  )
}

/** A name by itself: no property of something, and no part of a longer name. */
const standing = (name: string): string =>
  `(?<![\\w$]|(?<!\\.\\.)\\.\\s*)${RegExp.escape(name)}(?![\\w$])`

const isUsedIn = (code: string, name: string): boolean =>
  [...code.matchAll(new RegExp(standing(name), 'g'))].some(
    ({ index }) => !namesAnother(code.slice(0, index), code.slice(index + name.length)),
  )

/** The key of an object, a method, or what a value is assigned to, which nothing imported can be. */
const namesAnother = (before: string, after: string): boolean =>
  /^\s*=(?!=)/.test(after) ||
  (/[{,]\s*$/.test(before) && /^\s*:/.test(after)) ||
  (/(?:[{},;*]|\b(?:async|get|set|static))\s*$/.test(before) && isBehindParameters(after))

/** Whether a list of parameters and the beginning of a body follow. */
function isBehindParameters(code: string): boolean {
  let depth = 0
  for (const { 0: mark, index } of code.matchAll(/[()]|[^\s()]/g)) {
    if (mark === '(') depth += 1
    else if (mark === ')') depth -= 1
    else if (depth === 0) return false
    if (depth === 0) return /^\)\s*\{/.test(code.slice(index))
  }
  return false
}

/** An import with the names left out that nothing uses; all of it where none is left. */
function keepUsed(whole: string, clause: string, isUsed: (name: string) => boolean): string {
  const names = localNames(clause)
  if (names.every(isUsed)) return whole
  if (!names.some(isUsed)) return blank(whole)
  const unlessUsed = (named: string) => (localNames(named).every(isUsed) ? named : blank(named))
  return whole
    .replace(/\{[^}]*\}/, (braces) => braces.replace(one, unlessUsed))
    .replace(/(?<=^import\s+)[\w$]+\s*,/, unlessUsed)
}

const one = /[\w$]+(?:\s+as\s+[\w$]+)?\s*,?/g

/** What the names are here: `a as b` is b. */
const localNames = (clause: string): readonly string[] =>
  clause
    .split(/[{},]/)
    .map((name) => name.trim().replace(/^.*\sas\s+/s, ''))
    .filter((name) => name !== '' && !/^type\s/.test(name))
