import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** What ask-cli remembers between deployments, as far as it matters here. */
const schema = z.object({
  profiles: z.record(
    z.string(),
    z.object({
      skillId: z.string().optional(),
      skillInfrastructure: z
        .record(
          z.string(),
          z.object({
            deployState: z
              .record(
                z.string(),
                z.object({
                  outputs: z
                    .array(z.object({ OutputKey: z.string(), OutputValue: z.string() }))
                    .optional(),
                }),
              )
              .optional(),
          }),
        )
        .optional(),
    }),
  ),
})

/** The skill that a profile's last deployment made or updated, and the function behind it. */
export type Deployed = { readonly skillId?: string; readonly endpoint?: string }

/** Reads `.ask/ask-states.json` of a project folder; nothing there is a first deployment. */
export function deployedBy(folder: string, profile: string): Deployed {
  const path = join(folder, '.ask', 'ask-states.json')
  if (!existsSync(path)) return {}
  const state = schema.parse(JSON.parse(readFileSync(path, 'utf8'))).profiles[profile]
  const outputs = Object.values(state?.skillInfrastructure ?? {})
    .flatMap(({ deployState }) => Object.values(deployState ?? {}))
    .flatMap(({ outputs = [] }) => outputs)
  const endpoint = outputs.find(({ OutputKey }) => OutputKey === 'SkillEndpoint')?.OutputValue
  return {
    ...(state?.skillId ? { skillId: state.skillId } : {}),
    ...(endpoint ? { endpoint } : {}),
  }
}

/** The profile that ask-cli takes by itself: with all four variables, it reads no ~/.ask. */
export function profileOf(environment: Readonly<Record<string, string | undefined>>): string {
  const {
    AWS_ACCESS_KEY_ID: key,
    AWS_SECRET_ACCESS_KEY: secret,
    ASK_VENDOR_ID: vendor,
  } = environment
  const token = environment['ASK_REFRESH_TOKEN'] || environment['ASK_ACCESS_TOKEN']
  if (key && secret && token && vendor) return '__ENVIRONMENT_ASK_PROFILE__'
  return environment['ASK_DEFAULT_PROFILE'] || 'default'
}
