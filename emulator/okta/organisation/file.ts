import { z } from 'zod'
import { readYamlFile } from '../../yaml-file.ts'
import { app } from './file-app.ts'
import { checkReferences } from './file-checks.ts'
import { apiToken, attribute, group, user } from './file-people.ts'
import type { lifetimes } from './file-server.ts'
import { authorizationServer } from './file-server.ts'
import { trustedOrigin } from './file-trusted-origin.ts'
import { attributeName, minutes, name } from './file-values.ts'

/** What Okta leaves open, each a named choice; README.md says what is known about it. */
const switches = z.strictObject({
  /** An unknown client_id at the token endpoint: 400 in most captures, 401 in the error table. */
  unknownClientStatus: z.literal([400, 401]).default(400),
  /** A claim whose expression gives null: left out of the token, or null in it. */
  nullClaim: z.enum(['omit', 'null']).default('omit'),
  /** Whether using a code twice also revokes what it was first exchanged for (RFC 6749 §4.1.2). */
  codeReplayRevokesTokens: z.boolean().default(false),
  /** Whether a client of the organisation may introspect a token issued to another client. */
  foreignClientMayIntrospect: z.boolean().default(true),
  /** Whether a client with a secret may send it by Basic and in the body alike. */
  secretMethodsInterchangeable: z.boolean().default(true),
  /** Whether changing an authorization server revokes the tokens it issued before. */
  configurationChangeRevokesTokens: z.boolean().default(true),
  /** A policy that says no at the token endpoint: 401 in the error table, 400 by other accounts. */
  policyFailureStatus: z.literal([400, 401]).default(401),
  /** Whether the rate limits only count down in the headers, or are enforced with 429. */
  rateLimits: z.enum(['count', 'enforce']).default('count'),
})

const origin = z
  .url({ protocol: /^https?$/, abort: true, error: 'must be a URL such as https://dev-1.okta.com' })
  .refine((url) => new URL(url).pathname === '/', 'must be the origin alone, without a path')
  .transform((url) => new URL(url).origin)

/** What a file may hold; {@link OktaFile} is what it gives. */
export const oktaFileSchema = z
  .strictObject({
    org: z.strictObject({
      name,
      url: origin,
      session: z
        .strictObject({ maxSessionIdleMinutes: minutes(1, 525_600).default(120) })
        .prefault({}),
      /** After how many wrong passwords an account is locked, and how long; 0 minutes: until unlocked. */
      lockout: z
        .strictObject({
          maxAttempts: z.int().min(0).max(100).default(10),
          /** Whether the sign-in page tells a person that her account is locked. */
          showLockoutFailures: z.boolean().default(false),
          autoUnlockMinutes: minutes(0, 10_080).default(0),
        })
        .prefault({}),
    }),
    profileSchema: z.record(attributeName, attribute).default({}),
    authorizationServers: z.array(authorizationServer),
    apps: z.array(app),
    apiTokens: z.array(apiToken).optional(),
    trustedOrigins: z.array(trustedOrigin).default([]),
    groups: z.array(group).default([]),
    users: z.array(user),
    switches: switches.prefault({}),
  })
  .superRefine(checkReferences)

/** An organisation as a file describes it, in the names of Okta's API; README.md lists every key. */
export type OktaFile = z.output<typeof oktaFileSchema>
export type ServerInFile = OktaFile['authorizationServers'][number]
export type ClaimInFile = ServerInFile['claims'][number]
export type AppInFile = OktaFile['apps'][number]
export type UserInFile = OktaFile['users'][number]
export type GroupInFile = OktaFile['groups'][number]
export type TrustedOriginInFile = OktaFile['trustedOrigins'][number]
export type Switches = OktaFile['switches']
export type Lifetimes = z.output<typeof lifetimes>

/** Reads and checks a description of an organisation; each mistake is named with line and column. */
export const readOktaFile = (path: string): OktaFile =>
  readYamlFile(path, oktaFileSchema, 'emulator/okta/README.md')
