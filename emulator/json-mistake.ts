/** Why a text is not JSON, and where. */
export function jsonMistake(text: string, cause: unknown) {
  const [line, column] = whereJsonBreaks(text)
  return { line, column, what: text.trim() === '' ? 'the file is empty' : mistakeIn(cause) }
}

/** Without what V8 quotes of the file, and without the place, which is told apart. */
const mistakeIn = (cause: unknown): string =>
  (cause instanceof Error ? cause.message : String(cause))
    .replace(/, (?:\.\.\.)?".*$/s, '')
    .replace(/(?: in JSON)? at position \d+.*$/s, '')

/**
 * The line and column of the character that keeps a text from being JSON. V8 does not always say, so
 * the shortest beginning of the text that nothing can follow is looked for.
 */
function whereJsonBreaks(text: string): readonly [line: number, column: number] {
  let [sound, broken] = [0, text.length + 1]
  while (broken - sound > 1) {
    const middle = Math.floor((sound + broken) / 2)
    if (isBroken(text.slice(0, middle))) broken = middle
    else sound = middle
  }
  const before = text.slice(0, broken - 1).split('\n')
  return [before.length, (before.at(-1)?.length ?? 0) + 1]
}

/** Whether a text is wrong before its end; one that only ends too early may go on well. */
function isBroken(text: string): boolean {
  try {
    JSON.parse(text)
    return false
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    if (/end of JSON input|^Unterminated/.test(message)) return false
    return Number(/at position (\d+)/.exec(message)?.[1]) !== text.length
  }
}
