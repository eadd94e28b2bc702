import { ColloquyError } from '../../emulator/index.ts'

const units: Readonly<Record<string, number>> = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
}

/** `5 minutes` in milliseconds. */
export function milliseconds(text: string): number {
  const [count = '0', unit = ''] = text.split(' ')
  return Number(count) * (units[unit.replace(/s$/, '')] ?? 0)
}

/** `9:30 pm` as `21:30`; without am or pm as it stands. */
export function timeOfDay(text: string): string {
  const [, hour = '', minute = '', half] = /^(\d+):(\d+)(?: ([ap])m)?$/.exec(text) ?? []
  const inRange = half ? Number(hour) >= 1 && Number(hour) <= 12 : Number(hour) <= 23
  if (!inRange || Number(minute) > 59) throw noSuchTime(text)
  const hours = half ? (Number(hour) % 12) + (half === 'p' ? 12 : 0) : Number(hour)
  return `${String(hours).padStart(2, '0')}:${minute}`
}

const noSuchTime = (text: string) =>
  new ColloquyError('SCENARIO_INVALID', {
    what: `There is no such time of day as ${text}`,
    remedy: 'Write for example 9:30 am, 9:30 pm or 21:30.',
  })
