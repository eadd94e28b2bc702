import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { binary, folderWith, projectFolder } from '../../simulator/colloquy.fixture.ts'

const model = {
  interactionModel: {
    languageModel: {
      invocationName: 'tea room',
      intents: [
        { name: 'OrderIntent', slots: [{ name: 'tea', type: 'Tea' }], samples: ['bring me {tea}'] },
        { name: 'MenuIntent', samples: ['the menu please'] },
        { name: 'CardIntent', samples: ['the menu please'] },
      ],
      types: [{ name: 'Tea', values: [{ id: 'T1', name: { value: 'oolong', synonyms: [] } }] }],
    },
  },
}
const folder = folderWith({
  'en-US.json': JSON.stringify(model),
  'en-GB.json': '{\n  "interactionModel": {\n    "languageModel": {"intents": 7}\n  }\n}',
  'en-UK.json': JSON.stringify(model),
  'cut.json': '{\n  "interactionModel": ',
})

/** Runs `colloquy understand` on lines of utterances. */
function understood(args: readonly string[], input = '') {
  const ran = spawnSync(process.execPath, [binary, 'understand', ...args], {
    cwd: projectFolder,
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  const lines = ran.stdout.split('\n').slice(0, -1)
  return { code: ran.status, err: ran.stderr, out: ran.stdout, lines }
}

const file = join(folder, 'en-US.json')

test('a file that is named after another language is warned of', () => {
  const warning = /named after en-US, and is read as/
  expect(understood(['--model', file, '--locale', 'de-DE']).err).toMatch(warning)
  expect(understood(['--model', file, '--locale', 'en-GB']).err).not.toMatch(warning)
})

test('each line becomes a line of JSON, in order, the last one without an end too', () => {
  const { lines, code, err } = understood(
    ['--model', file],
    'bring me oolong\r\n\nwhat?\nbring me 7',
  )
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    {
      utterance: 'bring me oolong',
      intent: 'OrderIntent',
      slots: { tea: { value: 'oolong', id: 'T1' } },
      match: 'exact',
      confidence: 1,
      considered: [{ intent: 'OrderIntent', sample: 'bring me {tea}' }],
    },
    { utterance: '', intent: null, slots: {}, match: 'none', confidence: 0, considered: [] },
    { utterance: 'what?', intent: null, match: 'none' },
    { utterance: 'bring me 7', intent: 'OrderIntent', slots: { tea: { value: '7' } } },
  ])
  expect(err).toMatch(/^Warning: .*say the same; MenuIntent wins$/m)
  expect(code).toBe(0)
})

test('a byte-order mark is not heard', () => {
  const { lines } = understood(['--model', file], '\uFEFFbring me oolong\n')
  expect(lines[0]).toMatch(/^\{"utterance":"bring me oolong","intent":"OrderIntent"/)
})

test.each([
  [[], 'OrderIntent', 'generalised'],
  [['--exact'], null, 'none'],
])('what no sample covers, with %j', (options, intent, match) => {
  const { lines } = understood(['--model', file, ...options], 'please bring me some oolong\n')
  expect(JSON.parse(lines[0] ?? '{}')).toMatchObject({ intent, match })
})

test('where only the order of the model decides, every intent is considered sure', () => {
  const { lines } = understood(['--model', file], 'the menu please\n')
  const { intent, considered } = JSON.parse(lines[0] ?? '{}')
  expect({ intent, considered: considered.slice(0, 2) }).toMatchObject({
    intent: 'MenuIntent',
    considered: [
      { intent: 'MenuIntent', confidence: 1 },
      { intent: 'CardIntent', confidence: 1 },
    ],
  })
})

test('ten thousand lines come back as ten thousand', () => {
  const said = Array.from({ length: 10_000 }, (_, at) => `bring me oolong ${at}`)
  const { lines } = understood(['--model', file], said.join('\n'))
  const heard = lines.map((line) => JSON.parse(line).utterance)
  expect(heard.length).toBe(said.length)
  expect(heard.findIndex((utterance, at) => utterance !== said[at])).toBe(-1)
})

describe('a command line that cannot be obeyed is code 2', () => {
  test.each([
    [[], /^Which model\?/],
    [['--model', join(folder, 'cut.json')], /add --locale$/m],
    [['--model', file, '--locale', 'english'], /no locale "english": one of .*en-GB/m],
    [['--model', file, '--locale', 'en-UK'], /no locale "en-UK": did you mean "en-GB"\?$/m],
    [['--model', join(folder, 'en-UK.json')], /add --locale en-GB, if that is meant$/m],
    [['--model', file, '--now', 'noon'], /not "noon"$/m],
    [['--model', file, '--now', '+275760-09-12T00:00:00Z'], /not "\+275760-09-12T00:00:00Z"$/m],
    [['--model', file, '--time-zone', 'Mars'], /not "Mars"$/m],
    [['--modle', file], /^Unknown option '--modle'/],
  ])('%o', (args, line) => {
    const { code, err, out } = understood(args)
    expect(err).toMatch(line)
    expect(err).toMatch(/^Usage: colloquy understand /m)
    expect([code, out]).toEqual([2, ''])
  })
})

test.each([
  [['--model', join(folder, 'en-GB.json')], /en-GB\.json:3:\d+ {2}.*languageModel/],
  [['--model', join(folder, 'cut.json'), '--locale', 'en-US'], /cut\.json:2:\d+ /],
  [['--model', join(folder, 'none.json'), '--locale', 'en-US'], /There is no file .*none\.json/],
  [['--model', join(folder, 'none.json')], /There is no file .*none\.json/],
])('a model that cannot be used is told with its place: %o', (args, place) => {
  const { code, err, out } = understood(args, 'hello\n')
  expect(err).toMatch(place)
  expect(err).not.toMatch(/^ +at /m)
  expect([code, out]).toEqual([1, ''])
})
