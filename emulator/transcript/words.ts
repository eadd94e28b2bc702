/** One thing that can be heard: a word, a number, a symbol; or `…`, which stands for anything. */
export type Token = {
  /** What is compared. */
  readonly key: string
  /** Where it stands in the text, with the punctuation that clings to it. */
  readonly start: number
  readonly end: number
}

export const WILDCARD = '…'

/**
 * Scripts without spaces are compared character by character. A number keeps the marks between
 * its digits and its sign, because one hears "three point five"; initials are one word; symbols are heard as well.
 */
const heard = new RegExp(
  [
    String.raw`…|\.\.\.+`,
    String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]\p{M}*`,
    String.raw`(?<![\p{L}\p{N}])-?\p{N}+(?:[.,:]\p{N}+)*`,
    String.raw`\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])`,
    String.raw`[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{N}\p{M}]+)*`,
    String.raw`[\p{Sm}\p{Sc}\p{So}&%@#]`,
  ].join('|'),
  'gu',
)

/** The text as what can be heard in it; the spans of the tokens tile the text. */
export function tokens(text: string): readonly Token[] {
  const found = [...text.matchAll(heard)]
  return found.map((match, index) => ({
    key: keyOf(match[0]),
    start: index === 0 ? 0 : boundary(text, found[index - 1], match.index),
    end: boundary(text, match, found[index + 1]?.index ?? text.length),
  }))
}

function keyOf(text: string): string {
  if (/^(…|\.\.\.)/.test(text)) return WILDCARD
  if (/^-?\p{N}/u.test(text)) return text
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’ʼ.]/g, '')
}

/** Punctuation after a word clings to it as far as the next space, the rest to what follows. */
function boundary(text: string, previous: RegExpExecArray | undefined, next: number): number {
  const end = previous ? previous.index + previous[0].length : 0
  const between = text.slice(end, next)
  const space = between.search(/\s/)
  return space < 0 ? next : end + space
}

/** The original text of a run of neighbouring tokens. */
export function textOf(text: string, run: readonly Token[]): string {
  const first = run[0]
  const last = run.at(-1)
  return first && last ? text.slice(first.start, last.end).trim() : ''
}
