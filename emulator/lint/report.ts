import type { Finding, Severity } from './finding.ts'

/** A line for each finding, what to do below it, and a last line that counts. */
export function asText(findings: readonly Finding[], files: number): string {
  const lines = findings.flatMap((finding) => {
    const { severity, rule, what, remedy, also = [] } = finding
    const elsewhere = also.map((other) => `    ${placeOf(other)}  ${other.what}`)
    return [`${placeOf(finding)}  ${severity}  ${rule}  ${what}`, ...elsewhere, `    ${remedy}`]
  })
  return [...lines, summary(findings, files)].map((line) => `${line}\n`).join('')
}

/** One finding a line, for other programs. */
export const asJson = (findings: readonly Finding[]): string =>
  findings.map((finding) => `${JSON.stringify(finding)}\n`).join('')

const placeOf = ({ file, line, column }: Pick<Finding, 'file' | 'line' | 'column'>): string =>
  `${file}:${line}:${column}`

function summary(findings: readonly Finding[], files: number): string {
  const count = (severity: Severity) => findings.filter((it) => it.severity === severity).length
  const [errors, warnings, advice] = [count('error'), count('warning'), count('advice')]
  const parts = [number(errors, 'error'), number(warnings, 'warning'), `${advice} advice`]
  return `${number(files, 'file')}: ${parts.join(', ')}`
}

const number = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
