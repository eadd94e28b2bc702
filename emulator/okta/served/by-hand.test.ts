import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const project = fileURLToPath(new URL('../../..', import.meta.url))
const page = readFileSync(new URL('../../../docs/okta.md', import.meta.url), 'utf8')

/** `--json` came with curl 7.82. */
const canPaste = spawnSync('bash', ['-c', 'curl --help all | grep -e --json']).status === 0

/** What a person pastes from the server's start to the end of the page; each answer gets a line. */
function pasted(): string {
  const from = page.slice(page.indexOf('## By hand'))
  const blocks = [...from.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block = '']) => block)
  return [
    'set -e',
    'trap \'kill $SERVER; wait; rm -r "$DIR"\' EXIT',
    `curl() { command curl -sS -w '\\n' "$@"; }`,
    ...blocks,
  ].join('\n')
}

test.runIf(canPaste)('what docs/okta.md shows works as pasted', { timeout: 60_000 }, () => {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', pasted()], {
    cwd: project,
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const bodies = stdout.split(/\r?\n/).filter((line) => /^[[{]/.test(line))
  expect(bodies.map((body) => JSON.parse(body))).toEqual([
    expect.objectContaining({ active: true, FavoriteColorClaim: 'teal' }),
    expect.objectContaining({ given_name: 'Ada' }),
    expect.objectContaining({ token_type: 'Bearer', refresh_token: expect.any(String) }),
    { active: false },
    expect.objectContaining({ outcome: 'granted' }),
    { now: expect.any(String) },
    expect.objectContaining({ profile: expect.objectContaining({ favoriteColor: 'green' }) }),
    expect.objectContaining({ status: 'LOCKED_OUT' }),
    expect.objectContaining({ login: 'ada@example.com' }),
    { rotated: true },
    { now: expect.any(String) },
    [expect.objectContaining({ at: "Okta's introspection", spared: 0, met: 1 })],
    expect.objectContaining({ errorCode: 'E0000047' }),
    [{ at: "Okta's token endpoint", fault: { type: 'slow', afterMs: 3000 } }],
    [],
    expect.objectContaining({ profile: expect.objectContaining({ favoriteColor: 'teal' }) }),
  ])
})
