import { z } from 'zod'
import { localeName } from '../configuration.ts'
import { ColloquyError } from '../errors.ts'
import { parseJson, readText } from './environment-file.ts'

const schema = z.object({
  skillId: z.string().startsWith('amzn1.ask.skill.'),
  locale: localeName,
  type: z.literal('text'),
  userInput: z.array(z.string()).min(1),
})

/** A conversation as `ask dialog` keeps it. */
export type Replay = z.output<typeof schema>

/**
 * Reads a replay file; a mistake is named with its key.
 * @see https://github.com/alexa/ask-cli/blob/develop/docs/concepts/Dialog-Command.md
 */
export function readReplay(path: string): Replay {
  const checked = schema.safeParse(parseJson(readText(path, '--replay'), path))
  if (checked.success) return checked.data
  throw new ColloquyError('CONFIGURATION_INVALID', {
    what: `${path} is not a replay file`,
    evidence: checked.error.issues.map(
      (issue) => `${issue.path.join('.') || '(whole)'}: ${issue.message}`,
    ),
    remedy:
      'Its form is {"skillId": "amzn1.ask.skill.…", "locale": "en-US", "type": "text", "userInput": ["open …"]}.',
  })
}
