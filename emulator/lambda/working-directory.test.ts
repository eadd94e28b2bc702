import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { folderWith } from '../simulator/colloquy.fixture.ts'
import { loaded, skillModules } from './skill-module.fixture.ts'

const skills = skillModules()
afterAll(skills.clear)

/** What a skill answers whose handler has this body, beside a file and a folder. */
async function answerOf(body: string, before = '') {
  const path = skills.write(`
    import fs, { existsSync, readFileSync } from 'node:fs'
    import { readFile, writeFile } from 'node:fs/promises'
    import { resolve } from 'node:path'
    import { promisify } from 'node:util'
    ${before}
    export const handler = async (event) => {${body}}`)
  mkdirSync(join(dirname(path), 'speech'), { recursive: true })
  writeFileSync(join(dirname(path), 'words.txt'), 'hello')
  writeFileSync(join(dirname(path), 'speech', 'words.txt'), 'bye')
  const { outcome } = await (await loaded(path)).invoke()
  return { outcome, folder: dirname(path) }
}

const answers = (response: unknown) => ({ outcome: { type: 'answered', response } })

describe('a relative path', () => {
  it.each([
    ['at once', "return readFileSync('./words.txt', 'utf8')", 'hello'],
    ['without ./', "return fs.readFileSync('words.txt', 'utf8')", 'hello'],
    ['in a folder', "return fs.readFileSync('speech/words.txt', 'utf8')", 'bye'],
    ['out of a folder', "return fs.readFileSync('speech/../words.txt', 'utf8')", 'hello'],
    ['by a promise', "return readFile('./words.txt', 'utf8')", 'hello'],
    ['by a promise of fs', "return fs.promises.readFile('./words.txt', 'utf8')", 'hello'],
    ['by promisify', "return promisify(fs.readFile)('./words.txt', 'utf8')", 'hello'],
    [
      'by its real path',
      "return fs.readFileSync(fs.realpathSync.native('./words.txt'), 'utf8')",
      'hello',
    ],
    ['by a pattern', "return fs.globSync('*/words.txt').length", 1],
    ['by promisify of exists', "return promisify(fs.exists)('./words.txt')", true],
    ['later', "await readFile('words.txt'); return readFileSync('words.txt', 'utf8')", 'hello'],
    ['to see whether it is there', "return existsSync('words.txt')", true],
    [
      'as a stream',
      "let all = ''; for await (const part of fs.createReadStream('words.txt', 'utf8')) all += part; return all",
      'hello',
    ],
    [
      'to write, copy and rename',
      "await writeFile('a.txt', 'a'); fs.copyFileSync('a.txt', 'b.txt'); fs.renameSync('b.txt', 'c.txt'); return readFile('c.txt', 'utf8')",
      'a',
    ],
    [
      'of a link is relative to the link',
      "fs.rmSync('speech/link', { force: true }); fs.symlinkSync('words.txt', 'speech/link'); return readFile('speech/link', 'utf8')",
      'bye',
    ],
  ])('%s is read from the folder of the skill', async (_, body, answer) => {
    expect(await answerOf(body)).toMatchObject(answers(answer))
  })

  it('is read from there while the skill is loaded', async () => {
    const before = "const words = readFileSync('./words.txt', 'utf8')"
    expect(await answerOf('return words', before)).toMatchObject(answers('hello'))
  })

  it('to nothing says where it was looked for', async () => {
    const { outcome, folder } = await answerOf("return readFileSync('./none.txt')")
    expect(outcome).toMatchObject({
      error: { code: 'ENOENT', message: expect.stringContaining(join(folder, 'none.txt')) },
    })
  })
})

describe('the working directory', () => {
  it('is the folder of the skill, also for what resolves paths', async () => {
    const { outcome, folder } = await answerOf("return [process.cwd(), resolve('a')]")
    expect(outcome).toMatchObject({ response: [folder, join(folder, 'a')] })
  })

  it('is the skill’s to change, and stays so', async () => {
    const module = skills.write(`
      import { basename } from 'node:path'
      export const handler = async ({ to }) => {
        if (to) process.chdir(to)
        return basename(process.cwd())
      }`)
    mkdirSync(join(dirname(module), 'speech'), { recursive: true })
    const own = process.cwd()
    const { invoke } = await loaded(module)
    await invoke({ to: 'speech' })
    expect((await invoke()).outcome).toMatchObject({ response: 'speech' })
    expect((await invoke({ to: 'none' })).outcome).toMatchObject({
      error: { code: 'ENOENT', message: expect.stringMatching(/chdir '.*speech' -> 'none'$/) },
    })
    expect(process.cwd()).toBe(own)
  })

  it('is each skill’s own, and what is no skill keeps the directory of the process', async () => {
    const source = `import { readFile } from 'node:fs/promises'
      export const handler = async () => {
        await new Promise((resolve) => setTimeout(resolve, 100))
        return readFile('name.txt', 'utf8')
      }`
    const own = process.cwd()
    const asked = ['Ada', 'Bob'].map(async (name) => {
      const folder = folderWith({ 'index.mjs': source, 'name.txt': name })
      return (await (await loaded(join(folder, 'index.mjs'))).invoke()).outcome
    })
    expect(JSON.parse(readFileSync('package.json', 'utf8'))).toHaveProperty('name', 'colloquy')
    expect(await Promise.all(asked)).toMatchObject([{ response: 'Ada' }, { response: 'Bob' }])
    expect(process.cwd()).toBe(own)
  })
})
