/** What stands between blanks and punctuation, in the form that words are compared in. */
export type Piece = {
  readonly text: string
  readonly start: number
  readonly end: number
  /** What stands between it and the next piece. */
  readonly joint: string
}

/** Of scripts written without blanks, which are taken character by character. */
export const characters = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー`
const pieces = new RegExp(
  String.raw`\d{1,3}(?:,\d{3})+(?!\d)|[${characters}]|[[\p{L}\p{M}\p{N}]--[${characters}]]+`,
  'gv',
)

const character = new RegExp(`^[${characters}]$`, 'v')

/** Whether a piece is a character of a script without blanks, and no word. */
export const isCharacter = (text: string): boolean => character.test(text)

const plain = /^[a-z]+$/

/** Takes a text apart, or the first pieces of it; offsets are its own. */
export function split(text: string, most = Number.POSITIVE_INFINITY): Piece[] {
  const found: { text: string; start: number; end: number; joint: string }[] = []
  for (const { 0: piece, index: start } of text.matchAll(pieces)) {
    const before = found.at(-1)
    if (before) before.joint = text.slice(before.end, start)
    if (found.length === most) return found
    const end = start + piece.length
    found.push({ text: inOneForm(piece), start, end, joint: text.slice(end) })
  }
  return found
}

/** "Straße", "Strasse" and "STRASSE" are one word. */
const inOneForm = (piece: string): string =>
  plain.test(piece)
    ? piece
    : piece
        .normalize('NFKC')
        .toLowerCase()
        .replaceAll('ß', 'ss')
        .replaceAll(',', '')
        .replace(otherDigits, asDigit)

/** Arabic and Persian figures, and those of Devanagari. */
const otherDigits = /[٠-٩۰-۹०-९]/g
const zeros = [...'٠۰०'].map((zero) => zero.charCodeAt(0))
const asDigit = (figure: string): string =>
  String(figure.charCodeAt(0) - (zeros.findLast((zero) => zero <= figure.charCodeAt(0)) ?? 0))

/** The words of a text, without where they stand. */
export const textsOf = (text: string): string[] => split(text).map((piece) => piece.text)
