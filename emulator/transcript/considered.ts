import type { Understanding } from './turn.ts'

/** The samples that came nearest, as a table for a reader who wonders what Alexa understood. */
export function consideredText({ considered }: Understanding, locale: string): string {
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
