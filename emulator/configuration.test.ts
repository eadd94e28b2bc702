import { describe, expect, it } from 'vitest'
import { checkConfiguration, fillReferences } from './configuration.ts'

const least = {
  skill: 'skill/lambda.ts',
  skillPackage: 'skill/skill-package',
  skillId: 'amzn1.ask.skill.1',
  vendorId: 'M1',
  okta: 'fixtures/okta.yaml',
}

const thrownBy = (given: unknown): unknown => {
  try {
    checkConfiguration(given)
  } catch (error) {
    return error
  }
  return undefined
}

describe('checkConfiguration', () => {
  it('asks for little, and runs the skill as source', () => {
    const understanding = 'generalised'
    expect(checkConfiguration(least)).toMatchObject({
      ...least,
      target: 'source',
      understanding,
      environment: {},
    })
    expect(checkConfiguration(least)).not.toHaveProperty('secrets')
  })

  it('has a switch for what Amazon does not document', () => {
    expect(checkConfiguration({ ...least, switches: { navigateHome: 'skill' } }).switches).toEqual({
      navigateHome: 'skill',
      slotsAlone: 'short names',
    })
    expect(thrownBy({ ...least, switches: { slotAlone: 'anything' } })).toMatchObject({
      evidence: [expect.stringMatching(/^switches\.slotAlone: unknown key.*slotsAlone/)],
    })
    expect(thrownBy({ ...least, switches: { navigateHome: 'nobody' } })).toMatchObject({
      evidence: [expect.stringContaining('switches.navigateHome')],
    })
  })

  it.each(Object.keys(least))('names %s when it is missing', (key) => {
    const given = Object.fromEntries(Object.entries(least).filter(([one]) => one !== key))
    expect(thrownBy(given)).toMatchObject({
      code: 'CONFIGURATION_INVALID',
      kind: 'SCENARIO',
      evidence: [expect.stringMatching(`^${key}: `)],
    })
  })

  it.each([
    ['skillId', { skillId: 'my skill' }],
    ['locale', { locale: 'english' }],
    ['target', { target: 'cloud' }],
    ['environment.PORT', { environment: { PORT: 1 } }],
    ['secrets.quiz', { secrets: { quiz: '' } }],
  ])('names %s when it is no such thing', (key, change) => {
    expect(thrownBy({ ...least, ...change })).toMatchObject({
      evidence: [expect.stringContaining(`${key}: `)],
    })
  })

  it('does not pass over a key that is misspelt', () => {
    expect(thrownBy({ ...least, acountLinking: 'x' })).toMatchObject({
      evidence: [expect.stringContaining('acountLinking')],
    })
  })

  it('does not take what is no object at all', () => {
    expect(thrownBy('skill/lambda.ts')).toMatchObject({ code: 'CONFIGURATION_INVALID' })
  })
})

/** A reference as it stands in a configuration. */
const reference = (name: string) => `\${okta.${name}}`

describe('fillReferences', () => {
  const variables = { issuer: 'https://okta.example/oauth2/aus1', audience: 'http://quiz' }

  it('puts in what the Okta file says', () => {
    const environment = {
      ISSUER: reference('issuer'),
      BOTH: `${reference('issuer')} ${reference('audience')}`,
      X: 'x',
    }
    expect(fillReferences('environment', environment, variables)).toEqual({
      ISSUER: 'https://okta.example/oauth2/aus1',
      BOTH: 'https://okta.example/oauth2/aus1 http://quiz',
      X: 'x',
    })
  })

  it('names a reference that leads nowhere, and those that lead somewhere', () => {
    expect(() => fillReferences('secrets', { ISSUER: reference('isuer') }, variables)).toThrow(
      expect.objectContaining({
        code: 'CONFIGURATION_INVALID',
        what: `\`secrets\` refers to ${reference('isuer')}, which the Okta file does not have`,
        remedy: expect.stringContaining(reference('issuer')),
      }),
    )
  })
})
