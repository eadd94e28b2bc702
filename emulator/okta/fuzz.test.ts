import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { audit } from './fuzz/audit.fixture.ts'
import { Ledger, operationAt } from './fuzz/ledger.fixture.ts'
import type { Asking, Field, Sent } from './fuzz/requests.fixture.ts'
import { conversation, requestOf } from './fuzz/requests.fixture.ts'
import { world } from './fuzz/world.fixture.ts'

/**
 * `COLLOQUY_FUZZ_REQUESTS=50000` takes a minute or two. The same requests each time, so that all kinds
 * of them are sure to be granted at some point; `COLLOQUY_FUZZ_SEED=$RANDOM` asks others.
 */
const wanted = Number(process.env['COLLOQUY_FUZZ_REQUESTS'] ?? 1000)
const seed = Number(process.env['COLLOQUY_FUZZ_SEED'] ?? 1)
/** Each conversation has half as many on average. */
const longest = 30

const encode = (fields: readonly Field[]) =>
  new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])).toString()

function toRequest(origin: string, { method, path, query, form, headers }: Sent): Request {
  const body = method === 'GET' ? {} : { body: encode(form) }
  return new Request(`${origin}${path}?${encode(query)}`, { method, headers, ...body })
}

/** One organisation, asked one thing after another; the answers are what is asked with next. */
async function converse(sequence: readonly Asking[], seen: Set<string>): Promise<void> {
  const { okta, clock, problems } = world()
  const ledger = new Ledger()
  for (const asked of sequence) {
    clock.time += asked.waitMs
    const sent = requestOf(asked, ledger, clock.time)
    const before = ledger.tokens.size + ledger.codes.size
    const answer = await okta.fetch(toRequest(okta.origin, sent))
    const text = await answer.text()
    expect(audit(ledger, sent, { answer, text, now: clock.time }), JSON.stringify(sent)).toEqual([])
    seen.add(`${operationAt(sent.path)} ${answer.status}`)
    if (ledger.tokens.size + ledger.codes.size > before) seen.add(`${asked.kind} issued`)
  }
  expect(unaccounted([...okta.secrets()], ledger)).toEqual([])
  expect(problems.filter(({ code }) => code !== 'NOT_EMULATED')).toEqual([])
}

/** What the organisation keeps and nobody was ever given: state must not grow by itself. */
function unaccounted(secrets: readonly { what: string; value: string }[], ledger: Ledger) {
  const given = new Set([...ledger.codes.keys(), ...ledger.tokens.keys(), ...ledger.cookies])
  const kinds = [
    'access token',
    'refresh token',
    'id token',
    'authorization code',
    'session cookie',
  ]
  return secrets.filter(({ what, value }) => kinds.includes(what) && !given.has(value))
}

test('whatever is asked, no answer is a defect, and nobody gets a token without a grant', async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(conversation(longest), async (sequence) => {
      await converse(sequence, seen)
    }),
    { numRuns: Math.ceil((2 * wanted) / longest), seed },
  )
  // It came far enough to mean something.
  for (const kind of [
    ...['sign in', 'code', 'refresh', 'password', 'client', 'authorize'],
    ...['assertion', 'request object'],
  ]) {
    expect(seen).toContain(`${kind} issued`)
  }
}, 600_000)
