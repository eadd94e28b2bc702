import { createInterface } from 'node:readline/promises'
import type { Readable, Writable } from 'node:stream'

/** Lines as they are typed, each after a prompt; or as they come out of a pipe, without one. */
export async function* typedLines(
  input: Readable,
  terminal?: { readonly output: Writable; readonly prompt: string },
): AsyncGenerator<string> {
  const reader = createInterface({ input, ...(terminal && { output: terminal.output }) })
  if (terminal) reader.setPrompt(terminal.prompt)
  if (terminal) reader.prompt()
  for await (const line of reader) {
    yield line
    if (terminal) reader.prompt()
  }
  terminal?.output.write('\n')
}
