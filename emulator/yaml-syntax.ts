import type { Document, LineCounter, YAMLParseError } from 'yaml'
import { Scalar, visit } from 'yaml'

/** A mistake in YAML itself: where, and in words. */
export type SyntaxMistake = { readonly offset: number; readonly problem: string }

/**
 * What keeps a text from being YAML. One broken line makes the parser stumble over those that
 * follow, so only the first such mistake is told, and every key that is there twice.
 */
export function syntaxMistakes(document: Document, lines: LineCounter): readonly SyntaxMistake[] {
  const isTwice = ({ code }: YAMLParseError) => code === 'DUPLICATE_KEY'
  const broken = document.errors.filter((error) => !isTwice(error)).slice(0, 1)
  return [...document.errors.filter(isTwice), ...broken].map((error) => {
    return { offset: error.pos[0], problem: inWords(error, document, lines) }
  })
}

function inWords(error: YAMLParseError, document: Document, lines: LineCounter): string {
  const { code, message } = error
  if (message.startsWith('Missing closing')) return unclosed(error, document, lines)
  if (/Implicit (map )?keys need/.test(message)) {
    return 'after the key, a colon and a space are missing'
  }
  if (message.includes('compact mappings')) return 'the next line is indented too far'
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || /same column|without - /.test(message)) {
    return 'the indent is not that of the lines above: items of one list begin at the same column'
  }
  return message
}

/** The parser notices where the text, or the line, ends; the mistake is where the quote began. */
function unclosed({ pos, message }: YAMLParseError, document: Document, lines: LineCounter) {
  let began: number | undefined
  visit(document, {
    Scalar(_, { type, range }) {
      const isQuoted = type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE
      if (isQuoted && range && range[0] < pos[0]) began = range[0]
    },
  })
  if (began === undefined) return message
  const { line, col } = lines.linePos(began)
  return `the quote that begins at ${line}:${col} is not closed`
}
