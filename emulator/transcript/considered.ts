import type { Understanding } from './turn.ts'

/** The samples that came nearest, as a table for a reader who wonders what Alexa understood. */
export const consideredText = (understood: Understanding, locale: string): string =>
  [nearest(understood, locale), unknown(understood)].filter((part) => part !== '').join('\n')

function nearest({ considered }: Understanding, locale: string): string {
  if (considered.length === 0) return ''
  const intents = Math.max(...considered.map(({ intent }) => intent.length))
  const samples = Math.max(...considered.map(({ sample = '' }) => sample.length))
  const rows = considered.map(({ intent, confidence, sample = '', missing }) => {
    const lacks = missing ? `  missing: ${missing}` : ''
    const columns = [intent.padEnd(intents), sample.padEnd(samples)].join('  ')
    return `   ${confidence.toFixed(2)}  ${columns}${lacks}`.trimEnd()
  })
  return [`nearest samples in ${locale}`, ...rows].join('\n')
}

const unknown = ({ unknownWords = [] }: Understanding): string =>
  unknownWords.length === 0
    ? ''
    : `no sample has  ${unknownWords.map((word) => `"${word}"`).join(', ')}`
