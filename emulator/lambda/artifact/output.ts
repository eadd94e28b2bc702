import type { Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import { real } from '../../real-timers.ts'
import type { LogLine } from '../../transcript/turn.ts'
import { logLine } from './log-lines.ts'

type Stream = LogLine['stream']

/** Everything that a process writes, line by line. */
export class Output {
  #lines: LogLine[] = []
  #pieces = 0
  readonly #shown: (line: string) => string
  readonly #begun = new Map<Stream, string>()

  /** `shown` is how a line is shown. */
  constructor(streams: Readonly<Record<Stream, Readable>>, shown: (line: string) => string) {
    this.#shown = shown
    for (const stream of ['stdout', 'stderr'] as const) this.#read(stream, streams[stream])
  }

  /** The lines since they were last taken, once all has come in that the process has written. */
  async take(): Promise<readonly LogLine[]> {
    await real.nextRound()
    for (let seen = -1; seen !== this.#pieces; await real.nextRound()) seen = this.#pieces
    const lines = this.peek()
    this.#lines = []
    return lines
  }

  /** The same lines, as far as they have come in; they can still be taken. */
  peek(): readonly LogLine[] {
    for (const [stream, rest] of this.#begun) this.#keep(stream, rest)
    this.#begun.clear()
    return this.#lines
  }

  #read(stream: Stream, from: Readable): void {
    const decoder = new StringDecoder('utf8')
    from.on('data', (chunk: Buffer) => {
      this.#pieces++
      const text = (this.#begun.get(stream) ?? '') + decoder.write(chunk)
      const lines = text.split('\n')
      this.#begun.set(stream, lines.pop() ?? '')
      for (const line of lines) this.#keep(stream, line)
    })
  }

  #keep(stream: Stream, line: string): void {
    if (line !== '') this.#lines.push(logLine(stream, this.#shown(line)))
  }
}
