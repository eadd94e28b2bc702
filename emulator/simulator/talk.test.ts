import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { colloquy, folderWith, parrot } from './colloquy.fixture.ts'

// Each test runs the command as a process of its own, as a person would.
const limit = { timeout: 60_000 }

// Columns are as wide as the longest name, and the people of the repository are anybody's to add to.
const names = ['Ada', 'Grace', 'Linus']
const cast = names.map((name) => `${name}: { login: ${name.toLowerCase()}@example.com }\n`)
const people = join(folderWith({ 'people.yaml': cast.join('') }), 'people.yaml')

describe('a talk out of a pipe', limit, () => {
  test('reads like a transcript, and ends by itself', () => {
    const { code, out, err } = colloquy(['talk', '--people', people], {
      lines: [
        'open sample quiz game',
        'what is my favorite color',
        '',
        ':link',
        'Alexa, ask sample quiz game what is my favorite color',
        'Linus: open sample quiz game',
        'Linus:',
        'Linus: exit',
      ],
    })
    expect(err).toBe('')
    expect(code).toBe(0)
    expect(out.replaceAll(/(?<=Welcome|To hear|You can).*/g, ' …').split('\n')).toEqual([
      ' 1  Ada    Alexa, open sample quiz game',
      '    Alexa  Welcome …',
      '           card: link your account',
      '           ← listening',
      ' 2  Ada    what is my favorite color',
      '    Alexa  To hear …',
      '           card: link your account',
      '           ← session over',
      '    ─ Ada is linked ─',
      ' 3  Ada    Alexa, ask sample quiz game what is my favorite color',
      "    Alexa  Ada's favorite color is teal.",
      '           ← session over',
      ' 4  Linus  Alexa, open sample quiz game',
      '    Alexa  Welcome …',
      '           card: link your account',
      '           ← listening',
      ' 5  Linus  (says nothing)',
      '    Alexa  You can …',
      '           ← listening',
      ' 6  Linus  exit',
      '    Alexa  (says nothing)',
      '           ← session over: the person ended it',
      '',
    ])
  })

  test('goes on after a line that cannot be obeyed, and ends with code 1', () => {
    const { code, out } = colloquy(['talk', '--people', people, '--person', 'Grace'], {
      lines: [
        'what is the weather',
        ':tme 1h',
        ':constructor',
        ':link constructor',
        ':set shoeSize 3',
        ':locale fr-FR',
        ':locale en-US',
        'open sample quiz game',
        ':quit',
        'never said',
      ],
    })
    expect(out.split('\n').slice(0, 8)).toEqual([
      '  ✘ Alexa would not pass "what is the weather" on to the skill: it does not name it; begin with "open sample quiz game" or "ask sample quiz game …"',
      '  ✘ There is no :tme, did you mean "time"?',
      expect.stringContaining('There is no :constructor'),
      expect.stringContaining('Type :link'),
      expect.stringContaining('shoeSize'),
      expect.stringContaining('fr-FR'),
      '    ─ Grace speaks en-US ─',
      ' 1  Grace  Alexa, open sample quiz game',
    ])
    expect(out).not.toContain('never said')
    expect(code).toBe(1)
  })

  test('begins with what is odd about the interaction model', () => {
    const model = 'parrot/package/interactionModels/custom/en-US.json'
    const odd = parrot[model].replace('"hello"', '"hello {friend}"')
    const cwd = folderWith({ ...parrot, [model]: odd })
    const { err } = colloquy(
      ['talk', '--skill', 'parrot/index.mjs', '--skill-package', 'parrot/package'],
      { cwd },
    )
    expect(err).toMatch(/\{friend\}/)
  })

  test('tells of a failure once, to which request, and what was logged', () => {
    const handler = `
      export async function handler({ request }) {
        console.log('asked for ' + request.type)
        if (request.type === 'IntentRequest') throw new Error('CustomSkill ID verification failed!')
        const outputSpeech = { type: 'PlainText', text: 'hello' }
        return { version: '1.0', response: { outputSpeech, shouldEndSession: false } }
      }`
    const cwd = folderWith({ ...parrot, 'parrot/index.mjs': handler })
    const { out, code } = colloquy(
      ['talk', '--skill', 'parrot/index.mjs', '--skill-package', 'parrot/package'],
      { lines: ['open parrot cage', 'hello'], cwd },
    )
    const from = out.slice(out.indexOf('✘'))
    expect(from.match(/^.*(?:✘|─|--skill-id).*$/gm)).toEqual([
      '✘ SKILL  The skill threw an error instead of answering',
      expect.stringContaining('--skill-id'),
      '    ─ then, in answer to SessionEndedRequest ─',
      '  ✘ SKILL  Alexa would reject this response',
    ])
    expect(from).toMatch(
      /^ {4}logged {2}asked for IntentRequest\n {12}asked for SessionEndedRequest$/m,
    )
    expect(code).toBe(1)
  })

  test('can be begun anew when Alexa has stopped listening meanwhile', () => {
    const { out } = colloquy(['talk', '--people', people], {
      lines: ['open sample quiz game', ':time 1h', 'help', 'open sample quiz game'],
    })
    expect(out).toContain('Alexa would not pass "help" on to the skill')
    expect(out).toContain(' 2  Ada    Alexa, open sample quiz game')
  })

  test('says whose session is over when time has passed', () => {
    const { out } = colloquy(['talk', '--people', people], {
      lines: [
        'open sample quiz game',
        'Linus: open sample quiz game',
        ':time 5s',
        ':time 1 minute',
        ':time 1 minute',
      ],
    })
    const from = out.slice(out.indexOf('    ─ it is'))
    const time = expect.stringMatching(/^ {4}─ it is [-\d]+ [:\d]+ ─$/)
    expect(from.split('\n')).toEqual([
      time,
      time,
      '    Ada    ← session over: nobody answered',
      '    Linus  ← session over: nobody answered',
      time,
      '',
    ])
  })

  test('lists the troubles that Okta can be in, and says which one was nearly meant', () => {
    const { code, out } = colloquy(['talk'], { lines: [':okta'] })
    expect(code).toBe(0)
    expect(out).toMatch(
      /^endpoint .*\n.*introspection[\s\S]*\nfault .*hangs[\s\S]*\noccasion .*once/,
    )
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
    expect(colloquy(['talk'], { lines: [':okta introspecton down once'] })).toMatchObject({
      code: 1,
      out: '  ✘ Okta has no endpoint "introspecton", did you mean "introspection"? :okta alone lists all\n',
    })
  })

  test('shows the last request and response without secrets', () => {
    const { out } = colloquy(['talk'], {
      lines: [':link', 'open sample quiz game', ':json'],
    })
    const { request, response } = JSON.parse(out.slice(out.indexOf('\n{')))
    expect(request.context.System.user.accessToken).toBe('‹access token of Ada›')
    expect(response.response.outputSpeech.ssml).toContain('Welcome back, Ada.')
  })

  test('begins now, and time passes when told to', () => {
    const before = Date.now()
    const { out } = colloquy(['talk', '--json'], {
      lines: [
        ':link',
        'open sample quiz game',
        ':time 1h 30m',
        'Alexa, ask sample quiz game what is my favorite color',
      ],
    })
    const [first, second] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(Date.parse(first.at)).toBeGreaterThanOrEqual(before - 1000)
    expect(Date.parse(first.at)).toBeLessThanOrEqual(Date.now())
    expect(Date.parse(second.at) - Date.parse(first.at)).toBe(90 * 60_000)
    expect(second.calls[0]).toMatchObject({ from: 'Alexa', operation: 'token', outcome: 200 })
  })
})

test('what cannot be saved to is said, and nothing is saved', limit, () => {
  const cwd = folderWith(parrot)
  const given = ['talk', '--skill', 'parrot/index.mjs', '--skill-package', 'parrot/package']
  const lines = ['open parrot cage', ':save mine.txt', ':save mine/', ':save a parrot v1.2']
  const { out, err } = colloquy(given, { lines, cwd })
  const all = `${out}${err}`
  expect(all.match(/must end in \.feature/g)).toHaveLength(2)
  expect(all).toContain('Example: a parrot v1.2')
})

describe('--json', limit, () => {
  test('prints one turn a line and nothing else, whatever is asked for', () => {
    const { code, out, err } = colloquy(['talk', '--json'], {
      lines: [
        ':help',
        ':link',
        'open sample quiz game',
        ':json',
        ':save',
        'what is my favorite color',
      ],
    })
    const turns = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(turns.map(({ number, person, heard }) => [number, person, heard])).toEqual([
      [1, 'Ada', 'Alexa, open sample quiz game'],
      [2, 'Ada', 'what is my favorite color'],
    ])
    expect(turns[1]).toMatchObject({
      understood: { intent: 'FavoriteColorIntent', match: 'exact' },
      said: { words: "Ada's favorite color is teal. What would you like next?" },
      problems: [],
    })
    expect(out).not.toMatch(/eyJ|not-a-real-secret|difference-engine/)
    expect(err).toContain('Example: ')
    expect(code).toBe(0)
  })

  test('names the kind, the code and the message of each problem', () => {
    const { code, out } = colloquy(
      ['talk', '--json', '--skill', 'parrot/index.mjs', '--skill-package', 'parrot/package'],
      { lines: ['open parrot cage', 'fall over'], cwd: folderWith(parrot) },
    )
    const [, crashed] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(crashed.problems).toEqual([
      {
        kind: 'SKILL',
        code: 'SKILL_THREW',
        message: expect.stringContaining('the parrot is no more'),
      },
    ])
    expect(crashed.followUps[0].request.request.reason).toBe('ERROR')
    expect(code).toBe(1)
  })
})

describe('--replay', limit, () => {
  const replay = (...userInput: string[]) => {
    const file = {
      skillId: 'amzn1.ask.skill.of-the-file',
      locale: 'en-GB',
      type: 'text',
      userInput,
    }
    return join(folderWith({ 'replay.json': JSON.stringify(file) }), 'replay.json')
  }

  test('says the lines, in the locale and with the skill id of the file', () => {
    const file = replay(
      'open sample quiz game',
      ':link',
      'what is my favourite colour',
      '.quit',
      'x',
    )
    const { code, out } = colloquy(['talk', '--json', '--replay', file])
    const turns = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(turns.map(({ said }) => said.words)).toEqual([
      expect.stringMatching(/^Welcome to/),
      expect.stringMatching(/^Ada's favourite colour is teal\./),
    ])
    expect(turns[0]).toMatchObject({ locale: 'en-GB', problems: [] })
    expect(turns[0].request.session).toMatchObject({
      new: true,
      application: { applicationId: 'amzn1.ask.skill.of-the-file' },
    })
    expect(code).toBe(0)
  })

  test('takes no line from stdin, and gives way to --locale', () => {
    const file = replay('open sample quiz game')
    const { out } = colloquy(['talk', '--locale', 'en-US', '--replay', file], {
      lines: ['Linus: open sample quiz game'],
    })
    expect(out).toContain('favorite color')
    expect(out).not.toContain('Linus')
  })
})
