import { describe, expect, it } from 'vitest'
import { promised } from './handler.ts'

const call = (handler: unknown) => promised({ handler }, 'skill.mjs').handler('event', 'context')

describe('the handler of a module', () => {
  it('is found among the exports, and among those of a CommonJS module', async () => {
    const handler = async (event: unknown, context: unknown) => [event, context]
    const both = [{ handler }, { default: { handler } }].map(
      (exports) => promised(exports, 'skill.mjs').handler,
    )
    for (const found of both) expect(await found('event', 'context')).toEqual(['event', 'context'])
  })

  it.each([[undefined], [null], ['text'], [{ handler: 'text' }], [{ default: null }]])(
    'is not found in %j',
    (exports) => {
      expect(() => promised(exports, 'skill.mjs')).toThrow(
        expect.objectContaining({
          code: 'SKILL_NOT_LOADED',
          what: expect.stringContaining('skill.mjs'),
        }),
      )
    },
  )

  it('may answer without a promise', async () => {
    expect(await call(() => 'answer')).toBe('answer')
  })

  it('may throw without a promise', async () => {
    const thrown = call(() => {
      throw new Error('no')
    })
    await expect(thrown).rejects.toThrow('no')
  })
})

type Done = (error: unknown, answer?: unknown) => void
type OldContext = {
  readonly succeed: (answer: unknown) => void
  readonly fail: (error: unknown) => void
  readonly done: Done
}

describe('a handler that takes a callback', () => {
  it('answers by it', async () => {
    expect(await call((_event: unknown, _context: unknown, done: Done) => done(null, 'a'))).toBe(
      'a',
    )
  })

  it('fails by it', async () => {
    const failing = call((_event: unknown, _context: unknown, done: Done) => done(new Error('no')))
    await expect(failing).rejects.toThrow('no')
  })

  it('fails by throwing', async () => {
    const failing = call((_event: unknown, _context: unknown, _done: Done) => {
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
  })

  it.each<[string, (context: OldContext) => void]>([
    ['succeed', ({ succeed }) => succeed('a')],
    ['done', ({ done }) => done(null, 'a')],
  ])('may answer by context.%s all the same', async (_, answer) => {
    const answering = (_event: unknown, context: OldContext, _done: Done) => answer(context)
    expect(await call(answering)).toBe('a')
  })

  it('may fail by its context all the same', async () => {
    const failing = (_event: unknown, { fail }: OldContext, _done: Done) =>
      fail(new Error('broken'))
    await expect(call(failing)).rejects.toThrow('broken')
  })

  it('may answer by a promise all the same', async () => {
    const answering = async (_event: unknown, _context: unknown, _done: Done) => 'a'
    expect(await call(answering)).toBe('a')
  })
})
