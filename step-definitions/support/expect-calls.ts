import { mismatch } from './playing.ts'
import { emulator } from './world.ts'

export function expectAnsweredWithin(ms: number): void {
  const { tookMs } = emulator().transcript.last()
  if (tookMs <= ms) return
  throw mismatch('CALLS_DIFFER', 'The skill took longer than the scenario allows', {
    expected: `${ms} ms`,
    said: `${tookMs} ms`,
  })
}

export function expectCalls(service: string, expected: number): void {
  const calls = emulator().transcript.turns.flatMap((turn) => turn.calls)
  const times = calls.filter((call) => call.from === 'skill' && call.to === service).length
  if (times === expected) return
  throw mismatch('CALLS_DIFFER', `The skill called ${service} ${times} times`, {
    expected: `${expected} times`,
    said: `${times} times`,
  })
}

export function expectErrorLogged(words: string): void {
  const { logs } = emulator().transcript.last()
  const errors = logs.filter(({ stream, text }) => stream === 'stderr' || /\bERROR\b/.test(text))
  if (errors.some(({ text }) => text.includes(words))) return
  throw mismatch('LOG_DIFFERS', `The skill logged no error about "${words}"`, {
    expected: words,
    said: errors.map(({ text }) => text).join('\n') || '(no error)',
  })
}
