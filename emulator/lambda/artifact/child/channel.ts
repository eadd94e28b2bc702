import type { FromChild, ToChild } from '../messages.ts'
import { isToChild } from '../messages.ts'

/** The line to the process that started this one. The skill does not see it. */
export type Channel = {
  send(message: FromChild): void
  listen(heed: (message: ToChild) => void): void
  /** Resolves to the first message. */
  first(): Promise<ToChild>
  /** Keeps this process alive while it waits for the other one, and only then. */
  holdOpen(open: boolean): void
}

/** Takes the line for itself: what Node gives a child process, Lambda does not give a function. */
export function openChannel(): Channel {
  const { send, channel } = process
  if (!send || !channel) throw new Error('This runs as a child process only')
  const post = send.bind(process)
  const heeding = new Set<(message: ToChild) => void>()
  process.on('message', (message) => {
    if (isToChild(message)) for (const heed of heeding) heed(message)
  })
  // Whoever started us is gone.
  process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'))
  Reflect.deleteProperty(process, 'send')
  return {
    send: (message) => void post(message),
    listen: (heed) => void heeding.add(heed),
    first: () => new Promise((resolve) => heeding.add(resolve)),
    holdOpen: (open) => (open ? channel.ref() : channel.unref()),
  }
}

/** What is written must be out when this process is frozen or ends: the writer waits until it is. */
export function writeAtOnce(): void {
  for (const stream of [process.stdout, process.stderr]) {
    const handle: unknown = Reflect.get(stream, '_handle')
    const setBlocking: unknown = Reflect.get(Object(handle), 'setBlocking')
    if (typeof setBlocking === 'function') Reflect.apply(setBlocking, handle, [true])
  }
}
