import { labelled } from './layout.ts'
import type { Exchange, HttpCall, Turn } from './turn.ts'

const MAX_LOG_LINES = 8

/** `understood`, `called`, `logged` and, where the skill tells it, `handler`: in this order. */
export function factsOfTurn(turn: Turn): string {
  const handler = handlerOf(turn)
  const facts = [
    ['understood', understoodText(turn)],
    ['called', calledText(turn)],
    ['logged', loggedText(turn)],
    ...(handler === undefined ? [] : [['handler', handler]]),
  ]
  return facts.map(([label = '', text = '']) => labelled(label, text, LABEL_WIDTH)).join('\n')
}

/** Of the longest label, `understood`. */
export const LABEL_WIDTH = 10

function understoodText({ understood, request, heard }: Turn): string {
  if (!understood) {
    if (request?.request.type === 'LaunchRequest') return 'the skill was opened'
    return typeof heard === 'string' ? 'nothing for the skill' : 'nothing was said'
  }
  const slots = Object.values(understood.slots).map(
    ({ name, value, values = [] }) =>
      `${name} = ${value ?? (values.map((one) => one.value).join(' + ') || '(empty)')}`,
  )
  const guess = understood.match === 'generalised' ? ' (generalised: Alexa may differ)' : ''
  return [understood.intent, ...slots].join(', ') + guess
}

/** The turn and what Alexa sent after it. */
const exchanges = (turn: Turn): readonly Exchange[] => [turn, ...turn.followUps]

const calledText = (turn: Turn) =>
  exchanges(turn)
    .flatMap(({ calls }) => calls.map(callText))
    .join('\n') || 'nothing'

const callText = ({ from, to, operation, outcome, tookMs, explanation = [] }: HttpCall) => {
  const caller = from === 'skill' ? '' : `${from} → `
  const line = `${caller}${to}: ${operation} → ${outcome} (${tookMs} ms)`
  return [line, ...explanation.map((why) => `  ${why}`)].join('\n')
}

/** What the skill logged in a turn, its first lines. */
export function loggedText(turn: Turn): string {
  const lines = exchanges(turn).flatMap(({ logs }) => logs.map(({ text }) => text.trimEnd()))
  if (lines.length === 0) return 'nothing'
  const more = lines.length - MAX_LOG_LINES
  const shown = lines.slice(0, MAX_LOG_LINES)
  return [...shown, ...(more > 0 ? [`… and ${more} more`] : [])].join('\n')
}

/** A skill that logs JSON with a member `handler` tells who answered; others do not. */
function handlerOf({ logs }: Turn): string | undefined {
  return logs.map(({ text }) => handlerIn(text)).findLast((handler) => handler !== undefined)
}

function handlerIn(line: string): string | undefined {
  try {
    const logged: unknown = JSON.parse(line)
    if (typeof logged !== 'object' || logged === null || !('handler' in logged)) return undefined
    return typeof logged.handler === 'string' ? logged.handler : undefined
  } catch {
    return undefined
  }
}
