import { describe, expect, it } from 'vitest'
import type { UnderstoodSlot } from '../../transcript/turn.ts'
import type { IntentInput } from './intent.ts'
import { intentRequest } from './intent.ts'

const input = (slots: Record<string, UnderstoodSlot> = {}): IntentInput => ({
  requestId: 'amzn1.echo-api.request.r1',
  now: Date.UTC(2026, 2, 2, 9),
  locale: 'en-US',
  skillId: 'amzn1.ask.skill.s1',
  understood: { intent: 'AnswerIntent', slots },
})

const slot = (more: Partial<UnderstoodSlot>): Record<string, UnderstoodSlot> => ({
  answer: { name: 'answer', type: 'COLOUR', ...more },
})

const authority = 'amzn1.er-authority.echo-sdk.amzn1.ask.skill.s1.COLOUR'

describe('intentRequest', () => {
  it('has neither slots nor dialog state where the intent has none', () => {
    expect(intentRequest(input())).toStrictEqual({
      type: 'IntentRequest',
      requestId: 'amzn1.echo-api.request.r1',
      timestamp: '2026-03-02T09:00:00Z',
      locale: 'en-US',
      intent: { name: 'AnswerIntent', confirmationStatus: 'NONE' },
    })
  })

  it('lists a slot that nobody filled', () => {
    expect(intentRequest(input(slot({}))).intent.slots).toStrictEqual({
      answer: { name: 'answer', confirmationStatus: 'NONE' },
    })
  })

  it('has a filled slot’s value and resolutions twice', () => {
    const resolved = [{ name: 'blue', id: 'BLUE' }]
    const resolutions = {
      resolutionsPerAuthority: [
        {
          authority,
          status: { code: 'ER_SUCCESS_MATCH' },
          values: [{ value: { name: 'blue', id: 'BLUE' } }],
        },
      ],
    }
    expect(intentRequest(input(slot({ value: 'azure', resolved }))).intent.slots).toStrictEqual({
      answer: {
        name: 'answer',
        value: 'azure',
        resolutions,
        confirmationStatus: 'NONE',
        source: 'USER',
        slotValue: { type: 'Simple', value: 'azure', resolutions },
      },
    })
  })

  it('has no `values` where nothing matched', () => {
    const { answer } =
      intentRequest(input(slot({ value: 'loud', resolved: [] }))).intent.slots ?? {}
    expect(answer?.resolutions).toStrictEqual({
      resolutionsPerAuthority: [{ authority, status: { code: 'ER_SUCCESS_NO_MATCH' } }],
    })
  })

  it('has no resolutions where entity resolution did not run', () => {
    const { answer } = intentRequest(input(slot({ value: '5' }))).intent.slots ?? {}
    expect(answer).not.toHaveProperty('resolutions')
    expect(answer?.slotValue).toStrictEqual({ type: 'Simple', value: '5' })
  })

  it('has several values in `slotValue` alone, each with its resolutions', () => {
    const values = [{ value: 'azure', resolved: [{ name: 'blue', id: 'BLUE' }] }, { value: 'loud' }]
    expect(intentRequest(input(slot({ values }))).intent.slots).toStrictEqual({
      answer: {
        name: 'answer',
        confirmationStatus: 'NONE',
        source: 'USER',
        slotValue: {
          type: 'List',
          values: [
            {
              type: 'Simple',
              value: 'azure',
              resolutions: {
                resolutionsPerAuthority: [
                  {
                    authority,
                    status: { code: 'ER_SUCCESS_MATCH' },
                    values: [{ value: { name: 'blue', id: 'BLUE' } }],
                  },
                ],
              },
            },
            { type: 'Simple', value: 'loud' },
          ],
        },
      },
    })
  })

  it('carries the state of the dialog and what was confirmed in it', () => {
    const request = intentRequest({
      ...input(slot({ value: 'blue' })),
      understood: { ...input(slot({ value: 'blue' })).understood, confirmationStatus: 'DENIED' },
      dialogState: 'IN_PROGRESS',
      slotConfirmations: { answer: 'CONFIRMED' },
    })
    expect(request.dialogState).toBe('IN_PROGRESS')
    expect(request.intent.confirmationStatus).toBe('DENIED')
    expect(request.intent.slots?.['answer']?.confirmationStatus).toBe('CONFIRMED')
  })
})
