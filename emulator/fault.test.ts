import { describe, expect, it } from 'vitest'
import { Clock } from './clock.ts'
import type { Fault, Outcome } from './fault.ts'
import { answerUnder } from './fault.ts'

const start = Date.UTC(2027, 0, 4, 9)

/** What arrives under a fault at a service whose true answer is `{"active":true}`. */
async function arriving(
  fault: Fault | undefined,
  signal?: AbortSignal,
  clock: Clock = new Clock(start),
) {
  const answered: string[] = []
  const outcome = await clock.drive<Outcome | 'timed out'>(
    () =>
      answerUnder(fault, {
        request: new Request('https://dev-0.okta.example/token', {
          method: 'POST',
          body: 'client_secret=hush',
          ...(signal && { signal }),
        }),
        clock,
        answer: async (misnamed) => {
          answered.push(misnamed ? `wrong ${misnamed}` : 'true answer')
          return Response.json({ active: true }, { headers: { 'content-length': '15' } })
        },
        trouble: (status) => Response.json({ errorCode: 'E' }, { status }),
      }),
    60_000,
    () => 'timed out',
  )
  return { outcome, answered, took: clock.now() - start }
}

const response = (outcome: unknown): Response => {
  if (outcome instanceof Response) return outcome
  throw new Error(`no response: ${outcome}`)
}

describe('the answer', () => {
  it('is the true one without a fault', async () => {
    const { outcome, took } = await arriving(undefined)
    expect(await response(outcome).json()).toEqual({ active: true })
    expect(took).toBe(0)
  })

  it('does not come from a service that is down, and the service hears nothing', async () => {
    expect(await arriving({ type: 'down' })).toEqual({
      outcome: 'no answer',
      answered: [],
      took: 0,
    })
  })

  it('is the true one, later, from a slow service', async () => {
    const { outcome, took } = await arriving({ type: 'slow', afterMs: 4000 })
    expect(await response(outcome).json()).toEqual({ active: true })
    expect(took).toBe(4000)
  })

  it('does not come, though it is slow alone, to a caller that gives up before', async () => {
    const controller = new AbortController()
    const clock = new Clock(start)
    clock.schedule(() => controller.abort(), 2500)
    expect(await arriving({ type: 'slow', afterMs: 5000 }, controller.signal, clock)).toEqual({
      outcome: 'no answer',
      answered: [],
      took: 2500,
    })
  })

  it('never comes from a service that hangs', async () => {
    expect(await arriving({ type: 'hangs' })).toMatchObject({ outcome: 'timed out', took: 60_000 })
  })

  it('is given up by a caller that has gone', async () => {
    const { outcome, took } = await arriving({ type: 'hangs' }, AbortSignal.abort())
    expect({ outcome, took }).toEqual({ outcome: 'no answer', took: 0 })
  })

  it.each([429, 500, 503])("has the service's own words with status %i", async (status) => {
    const { outcome, answered } = await arriving({ type: 'status', status })
    expect(response(outcome).status).toBe(status)
    expect(await response(outcome).json()).toEqual({ errorCode: 'E' })
    expect(answered).toEqual([])
  })

  it('is a page instead of JSON, with a status of success', async () => {
    const { outcome } = await arriving({ type: 'not JSON' })
    expect(response(outcome).status).toBe(200)
    expect(response(outcome).headers.get('content-type')).toContain('text/html')
    await expect(response(outcome).json()).rejects.toThrow(SyntaxError)
  })

  it('is an error page that quotes the request, credentials included', async () => {
    const { outcome } = await arriving({ type: 'error page' })
    expect(response(outcome).status).toBe(502)
    expect(await response(outcome).text()).toContain('client_secret=hush')
  })

  it('arrives in two pieces, which together are the true one', async () => {
    const { outcome } = await arriving({ type: 'chunked' })
    const pieces: Uint8Array[] = []
    for await (const piece of response(outcome).body ?? []) pieces.push(piece)
    expect(pieces).toHaveLength(2)
    expect(() => JSON.parse(new TextDecoder().decode(pieces[0]))).toThrow()
    expect(JSON.parse(Buffer.concat(pieces).toString())).toEqual({ active: true })
    expect(response(outcome).headers.has('content-length')).toBe(false)
  })

  it('is cut in half, and calls itself whole', async () => {
    const answer = response((await arriving({ type: 'broken off' })).outcome)
    const text = await answer.text()
    expect('{"active":true}'.startsWith(text)).toBe(true)
    expect(() => JSON.parse(text)).toThrow()
    expect(answer.headers.get('content-length')).toBe(String(text.length))
  })

  it('is the true one under another content type', async () => {
    const answer = response((await arriving({ type: 'plain text' })).outcome)
    expect(answer.headers.get('content-type')).toMatch('text/plain')
    expect(await answer.json()).toEqual({ active: true })
  })

  it('does not come over a connection that is reset', async () => {
    expect(await arriving({ type: 'reset' })).toMatchObject({
      outcome: 'connection reset',
      answered: [],
    })
  })

  it('has something misnamed by the service itself', async () => {
    const { answered } = await arriving({ type: 'misnames', claim: 'issuer' })
    expect(answered).toEqual(['wrong issuer'])
  })

  it('is empty, with a status of success', async () => {
    const { outcome } = await arriving({ type: 'empty' })
    expect(response(outcome).status).toBe(200)
    expect(await response(outcome).text()).toBe('')
  })
})
