import { afterAll, describe, expect, test } from 'vitest'
import { apiProbes } from './api.fixture.ts'
import { authorizeProbes } from './authorize.fixture.ts'
import { readingProbes } from './reading.fixture.ts'
import { emulates, ours } from './target.fixture.ts'
import { tokenProbes } from './token.fixture.ts'

const emulate = await emulates()
afterAll(emulate.stop)

describe.each([
  ['metadata and authorize', authorizeProbes],
  ['token', tokenProbes],
  ['introspect, revoke and userinfo', readingProbes],
  ['the management API', apiProbes],
])('%s', (_, probes) => {
  test.each(probes)('$name: as Okta answers', async ({ ask, okta }) => {
    expect(await ask(ours())).toEqual(okta)
  })

  test.each(probes)('$name: as emulate answers', async (probe) => {
    expect(await probe.ask(emulate)).toEqual(probe.emulate)
  })
})
