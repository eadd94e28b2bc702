import { get as ask } from 'node:http'
import { expect, test } from 'vitest'
import { apiToken } from '../management/management.fixture.ts'
import { fixtureFile } from '../okta.fixture.ts'
import { listenOkta } from './listen.ts'

test('over HTTP each link has a header line of its own', async () => {
  const okta = await listenOkta({ file: fixtureFile() })
  const headers = { authorization: `SSWS ${apiToken}` }
  const lines = await new Promise<readonly string[]>((resolve, reject) => {
    ask(`${okta.url}/api/v1/users?limit=2`, { headers }, ({ rawHeaders }) =>
      resolve(rawHeaders.filter((_, index) => rawHeaders[index - 1]?.toLowerCase() === 'link')),
    ).on('error', reject)
  })
  expect(lines).toEqual([
    `<${okta.url}/api/v1/users?limit=2>; rel="self"`,
    expect.stringMatching(/^<http[^>]+after=[^>]+>; rel="next"$/),
  ])
  await okta.close()
})
