import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { binary, colloquy, folderWith, parrot } from './simulator/colloquy.fixture.ts'

const limit = { timeout: 60_000 }

test.each([
  [[], 'Which command?'],
  [['tlk'], 'There is no command "tlk", did you mean "talk"?'],
  [['dance'], /^There is no command "dance"$/],
  [['lint', '--srtict'], "Unknown option '--srtict', did you mean --strict?"],
  [['okta', '--port', '1', '--port', '2'], '--port is there twice'],
  [['talk', '--colour'], "Unknown option '--colour'"],
  [['okta', '--colour'], /^Unknown option '--colour'/],
])('%o is misuse: a line, the usage, and code 2', limit, (args, line) => {
  const { code, out, err } = colloquy(args)
  const [first, empty, usage] = err.split('\n')
  expect(first).toMatch(line)
  expect([empty, usage]).toEqual(['', expect.stringMatching(/^Usage: colloquy /)])
  expect([code, out]).toEqual([2, ''])
})

test.each([
  [['--help']],
  [['talk', '--help']],
  [['okta', '--help']],
  [['lint', '--help']],
  [['understand', '--help']],
  [['steps', '--help']],
])('%o', limit, (args) => {
  const { code, out } = colloquy(args)
  expect([code, out]).toEqual([0, expect.stringMatching(/^Usage: colloquy /)])
})

test('--version says which Colloquy this is', limit, () => {
  expect(colloquy(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/)
})

test('what is wrong behind the command line is code 1, without a stack', limit, () => {
  const { code, out, err } = colloquy(['talk', '--person', 'Zoe'])
  expect(err).toMatch(/^SCENARIO {2}There is no person called Zoe in fixtures\/people\.yaml/)
  expect(err).not.toMatch(/^ +at /m)
  expect([code, out]).toEqual([1, ''])
})

test.each(['mjs', 'ts'])(
  'a skill in .%s that does not parse is told by its line',
  limit,
  (kind) => {
    const cwd = folderWith({
      ...parrot,
      [`broken.${kind}`]: 'export const one = 1\nexport const = 2',
    })
    const skill = ['--skill', `broken.${kind}`, '--skill-package', 'parrot/package']
    const { code, err } = colloquy(['talk', ...skill], { cwd })
    expect(err).toMatch(/^SKILL {2}The skill broken/)
    expect(err).toMatch(new RegExp(`broken\\.${kind}:2$[^]*export const = 2$`, 'm'))
    expect(err).not.toMatch(/^ +at /m)
    expect(code).toBe(1)
  },
)

test(
  '`colloquy okta` prints one line of JSON, and SIGTERM ends it with code 0',
  limit,
  async () => {
    const child = spawn(process.execPath, [binary, 'okta'])
    const ended = once(child, 'exit')
    const [line] = await once(createInterface(child.stdout), 'line')
    const served = JSON.parse(line)
    expect(Object.keys(served)).toEqual(['url', 'issuer', 'clientId', 'clientSecret', 'control'])
    const keys = await fetch(`${served.issuer}/v1/keys`)
    expect(keys.status).toBe(200)
    child.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
  },
)

test('a reader who leaves early is no error', limit, async () => {
  const child = spawn(process.execPath, [binary, 'talk'], { stdio: ['pipe', 'pipe', 'pipe'] })
  const ended = once(child, 'exit')
  const complaints: string[] = []
  child.stderr.on('data', (data) => complaints.push(String(data)))
  child.stdout.destroy()
  child.stdin.end('open sample quiz game\nstop\n')
  expect(await ended).toEqual([0, null])
  expect(complaints).toEqual([])
})
