/** How transcripts may be coloured; off unless asked for, because they are also kept in files. */
export type TextOptions = { readonly colour?: boolean }

export type Paint = {
  readonly bad: (text: string) => string
  readonly good: (text: string) => string
  readonly faint: (text: string) => string
}

/** ECMA-48 §8.3.117, select graphic rendition. */
const sgr = (code: number) => (text: string) => `\u001b[${code}m${text}\u001b[0m`

const plain = (text: string) => text

export const paint = ({ colour = false }: TextOptions = {}): Paint =>
  colour
    ? { bad: sgr(31), good: sgr(32), faint: sgr(2) }
    : { bad: plain, good: plain, faint: plain }

/** `label` in its column, the text beside it, further lines under the text. */
export function labelled(label: string, text: string, width: number): string {
  const [first = '', ...rest] = text.split('\n')
  const indent = ' '.repeat(width + 2)
  return [`${label.padEnd(width)}  ${first}`, ...rest.map((line) => indent + line)]
    .map((line) => line.trimEnd())
    .join('\n')
}
