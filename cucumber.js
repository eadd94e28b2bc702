/** Runs that go on at the same time keep their reports apart. */
const reports = process.env.COLLOQUY_REPORTS ?? 'reports'
const skillId = 'amzn1.ask.skill.5d1b8f2e-6f0a-4f5e-9f0e-3c1a2b4d5e6f'

/** The conversations of the favourite-colour skill, run as source. Profiles combine with this one. */
export default {
  import: ['step-definitions/**/!(*.test).ts'],
  plugin: [
    './step-definitions/support/selection-plugin.ts',
    './step-definitions/support/proof-plugin.ts',
  ],
  pluginOptions: { leaveOut: '@jwks' },
  format: [
    './step-definitions/support/transcripts.ts',
    ['junit', `${reports}/junit.xml`],
    ['message', `${reports}/messages.ndjson`],
  ],
  formatOptions: {
    includeAttachments: false,
    snippetSyntax: './step-definitions/support/did-you-mean.ts',
  },
  worldParameters: {
    skill: 'skill/lambda.ts',
    skillPackage: 'skill/skill-package',
    skillId,
    accountLinking: 'skill/account-linking.json',
    prompts: 'skill/speech/prompts.ts',
    vendorId: 'M1EXAMPLEVENDOR',
    okta: 'fixtures/okta.yaml',
    people: 'fixtures/people.yaml',
    timeoutSeconds: 7,
    environment: {
      ALEXA_SKILL_ID: skillId,
      OKTA_ISSUER: '${okta.issuer}',
      OKTA_AUDIENCE: '${okta.audience}',
      OKTA_CLIENT_ID: '${okta.clientId}',
      OKTA_CLIENT_SECRET_ID: 'sample-quiz-game/okta-client-secret',
      TOKEN_VALIDATION: 'introspection',
    },
    secrets: { 'sample-quiz-game/okta-client-secret': '${okta.clientSecret}' },
  },
}

/** Nothing is guessed: what no sample of the interaction model covers is not understood. */
export const exact = { worldParameters: { understanding: 'exact' } }

/** Tokens are validated locally against Okta's keys instead of by introspection. */
export const jwks = {
  pluginOptions: { leaveOut: '@introspection' },
  worldParameters: { environment: { TOKEN_VALIDATION: 'jwks' } },
}

/** The zip that is deployed, under AWS's own runtime client, in one process that stays warm. */
export const artifact = { worldParameters: { target: 'artifact' } }

/** The same, and each scenario begins with a cold start. */
const artifactCold = { worldParameters: { target: 'artifact', coldStart: true } }

export { artifactCold as 'artifact-cold' }
