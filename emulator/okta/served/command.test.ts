import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { oktaCommand } from './command.ts'

const fixture = fileURLToPath(new URL('../../../fixtures/okta.yaml', import.meta.url))
const script = `
  const { oktaCommand } = await import(${JSON.stringify(new URL('./command.ts', import.meta.url).href)})
  await oktaCommand(process.argv.slice(1))
`

const withoutApps = join(mkdtempSync(join(tmpdir(), 'colloquy-')), 'okta.yaml')
writeFileSync(
  withoutApps,
  JSON.stringify({
    org: { name: 'X', url: 'https://x.okta.com' },
    authorizationServers: [],
    apps: [],
    users: [],
  }),
)

test.each(['SIGINT', 'SIGTERM'] as const)('serves until %s and leaves nothing', async (signal) => {
  const redirectUri = 'http://127.0.0.1:5555/back'
  const args = ['--config', fixture, '--redirect-uri', redirectUri]
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, '--', ...args])
  const ended = once(child, 'exit')
  const [line] = await once(createInterface(child.stdout), 'line')
  const { url, issuer, clientId, clientSecret, control, ...more } = JSON.parse(line)
  expect(more).toEqual({})
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect([issuer, control].every((address) => address.startsWith(`${url}/`))).toBe(true)
  expect(clientSecret).toBeTruthy()
  const metadata = await fetch(`${issuer}/.well-known/openid-configuration`)
  expect(await metadata.json()).toMatchObject({ issuer })
  await fetch(`${control}/reset`, { method: 'POST' })
  const query = new URLSearchParams({ client_id: clientId, redirect_uri: redirectUri })
  const page = await fetch(`${issuer}/v1/authorize?${query}`, { redirect: 'manual' })
  expect(page.headers.get('location')).toContain(`${redirectUri}?error=`)
  child.kill(signal)
  expect(await ended).toEqual([0, null])
})

test.each([
  [['--port', 'x'], /--port takes a number/],
  [['--redirect-uri', 'x'], /--redirect-uri takes a URI/],
  [['--redirect-uri', 'https://x.example.com/#a'], /--redirect-uri takes a URI/],
  [['--config', withoutApps, '--redirect-uri', 'https://x.example.com/'], /the file has no app/],
  [['--colour'], /Unknown option '--colour'/],
  [['--config', '/nowhere.yaml'], /\/nowhere\.yaml cannot be read/],
])('%o is refused', async (argv, message) => {
  await expect(oktaCommand(argv)).rejects.toThrow(message)
})
