/** What a typed line is: words that somebody says, or a command about them. */
export type Line =
  | { readonly type: 'words'; readonly person: string; readonly words: string }
  | {
      readonly type: 'command'
      readonly person: string
      readonly name: string
      readonly rest: string
    }

/**
 * Reads a line. `Linus: hello` is said by Linus when there is such a person, else by `speaker`.
 * A command begins with `:`, or with `.` as in files of `ask dialog`.
 */
export function readLine(text: string, speaker: string, people: readonly string[]): Line {
  const [, name = '', own = ''] = /^\s*(\p{L}+):\s*(.*)$/su.exec(text) ?? []
  const named = people.find((one) => one.toLowerCase() === name.toLowerCase())
  const person = named ?? speaker
  const words = (named ? own : text).trim()
  const [, command, rest = ''] = /^[:.]([a-z]+)(?:\s+(.*))?$/is.exec(words) ?? []
  if (command === undefined) return { type: 'words', person, words }
  return { type: 'command', person, name: command.toLowerCase(), rest: rest.trim() }
}
