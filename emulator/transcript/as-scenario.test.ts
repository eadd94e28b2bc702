import { describe, expect, it } from 'vitest'
import { asScenario } from './as-scenario.ts'
import { launched, turnOf } from './turn.fixture.ts'

const opened = turnOf({
  heard: 'Alexa, open sample quiz game',
  request: launched,
  said: { words: 'Hi Ada. Ready?' },
  session: 'open',
  listening: true,
})

const scenarioOf = (...turns: Parameters<typeof asScenario>[0]['turns']) =>
  asScenario({ turns }, { name: 'x' }).split('\n').slice(1)

describe('asScenario', () => {
  it('is an Example with what was said and answered, and what happened in between', () => {
    const turns = [
      opened,
      turnOf({ number: 2, heard: { silence: true }, said: { words: '' }, session: 'ended' }),
      turnOf({
        number: 3,
        said: { words: 'Please link your account.' },
        card: { type: 'LinkAccount' },
      }),
    ]
    const text = asScenario(
      { turns },
      {
        name: 'She links,\n then asks',
        pronouns: { Ada: 'her' },
        events: [
          { afterTurn: 0, step: 'Ada has not linked her account' },
          { afterTurn: 2, step: '1 hour passes' },
          { afterTurn: 2, step: 'Given Okta is down' },
          { afterTurn: 9, step: 'Ada links her account in the Alexa app' },
        ],
      },
    )
    expect(text).toBe(
      [
        'Example: She links, then asks',
        '  Given Ada has not linked her account',
        '  When Ada opens the skill',
        '  Then Alexa says "Hi Ada. Ready?"',
        '  And Alexa is listening',
        '  When Ada says nothing',
        '  Then Alexa says nothing',
        '  And the session is over',
        '  When 1 hour passes',
        '  Given Okta is down',
        '  When Ada says "Alexa, ask sample quiz game what is my favorite color"',
        '  Then Alexa says "Please link your account."',
        '  And Ada is asked to link her account',
        '  And the session is over',
        '  When Ada links her account in the Alexa app',
      ].join('\n'),
    )
  })

  it('keeps the words of a launch that is not "open"', () => {
    expect(
      scenarioOf(turnOf({ request: launched, heard: 'Alexa, start sample quiz game' }))[0],
    ).toBe('  When Ada says "Alexa, start sample quiz game"')
  })

  it('puts an utterance with quotes into the other quotes', () => {
    expect(scenarioOf(turnOf({ heard: 'say "hi" and “bye”' }))[0]).toBe(
      '  When Ada says “say "hi" and "bye"”',
    )
  })

  it('puts an answer with quotes into a doc string', () => {
    expect(
      scenarioOf(turnOf({ said: { words: 'I heard "teal" and """ and \\' } })).slice(1, 5),
    ).toEqual([
      '  Then Alexa says:',
      '    """',
      '    I heard "teal" and \\"\\"\\" and \\',
      '    """',
    ])
  })

  it('says nothing of a session that is open without listening', () => {
    expect(scenarioOf(turnOf({ session: 'open' }))).toHaveLength(2)
  })

  it('speaks of nobody as her or him unasked', () => {
    expect(scenarioOf(turnOf({ card: { type: 'LinkAccount' } }))).toContain(
      '  And Ada is asked to link their account',
    )
  })

  it('expects by name what another run may say otherwise', () => {
    const thenOf = (words: string) =>
      asScenario({ turns: [turnOf()] }, { name: 'x', expected: () => ({ words, prompts: ['p'] }) })
        .split('\n')
        .slice(2, 4)
    expect(thenOf('… Ready?')).toEqual([
      '  Then Alexa says "… Ready?"',
      '  And Alexa gives the "p" prompt',
    ])
    expect(thenOf('…')).toEqual(['  Then Alexa gives the "p" prompt', '  And the session is over'])
  })
})

it('a one-shot is asked of the skill, whose name the step puts in front', () => {
  const ask = turnOf({ request: launched, heard: 'Alexa, ask Sample Quiz Game  for a "fact"' })
  const other = turnOf({
    request: launched,
    number: 2,
    heard: 'Alexa, ask sample quiz games for a fact',
  })
  const text = asScenario(
    { turns: [ask, other] },
    { name: 'x', invocationName: () => 'sample quiz game' },
  )
  expect(text).toContain('When Ada asks the skill “for a "fact"”')
  expect(text).toContain('When Ada says "Alexa, ask sample quiz games for a fact"')
})
