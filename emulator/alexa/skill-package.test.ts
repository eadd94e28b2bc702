import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ColloquyError } from '../errors.ts'
import { readInteractionModel } from './model-file.ts'
import { localeModels, readSkillPackage } from './skill-package.ts'

let directory = ''
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'skill-package-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

function write(path: string, content: unknown): string {
  const file = join(directory, path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2))
  return file
}

const manifest = {
  manifest: { publishingInformation: { category: 'GAMES' }, apis: { custom: {} } },
}
const model = (invocationName: unknown) => ({
  interactionModel: {
    languageModel: { invocationName, intents: [{ name: 'A', samples: ['say a'] }], newKey: 1 },
  },
})
const enUS = 'interactionModels/custom/en-US.json'

function failure(act: () => unknown): ColloquyError {
  try {
    act()
  } catch (error) {
    if (error instanceof ColloquyError) return error
  }
  throw new Error('no ColloquyError was thrown')
}

describe('a sound package', () => {
  test('gives manifest, models and invocation names by locale', () => {
    write('skill.json', manifest)
    write(enUS, `\uFEFF${JSON.stringify(model('sample quiz game'))}`)
    write('interactionModels/custom/de-DE.json', model('quiz spiel'))
    const read = readSkillPackage(directory)
    expect(read.manifest.publishingInformation['category']).toBe('GAMES')
    expect([...read.models.keys()]).toEqual(['de-DE', 'en-US'])
    expect(read.invocationName('en-US')).toBe('sample quiz game')
    expect(read.model('en-US').languageModel.intents[0]?.samples).toEqual(['say a'])
  })

  test('compiles each model once', () => {
    write('skill.json', manifest)
    write(enUS, model('sample quiz game'))
    const modelFor = localeModels(readSkillPackage(directory))
    expect(modelFor('en-US').compiled).toBe(modelFor('en-US').compiled)
    expect(modelFor('en-US').invocationName).toBe('sample quiz game')
  })

  test('a model without an invocation name is read, and is missed when somebody calls', () => {
    write('skill.json', manifest)
    write(enUS, model(undefined))
    const read = readSkillPackage(directory)
    expect(read.model('en-US').languageModel.intents).toHaveLength(1)
    expect(failure(() => read.invocationName('en-US'))).toMatchObject({
      code: 'SKILL_PACKAGE_INVALID',
      what: expect.stringContaining('has no invocation name'),
    })
  })

  test('an unknown locale is answered by those there are', () => {
    write('skill.json', manifest)
    write(enUS, model('x y'))
    const error = failure(() => readSkillPackage(directory).invocationName('fr-FR'))
    expect(error.code).toBe('UNKNOWN_LOCALE')
    expect(error.message).toMatch(/fr-FR[\s\S]*en-US/)
  })
})

describe('an odd package', () => {
  test('without a manifest is read with a warning', () => {
    write(enUS, model('sample quiz game'))
    const { warnings, manifest, invocationName } = readSkillPackage(directory)
    expect(warnings).toEqual([expect.stringContaining(join(directory, 'skill.json'))])
    expect([manifest.apis, invocationName('en-US')]).toEqual([undefined, 'sample quiz game'])
  })

  test('has its manifest under the key of the first ask-cli, and is read with a warning', () => {
    const interfaces = [{ type: 'AUDIO_PLAYER' }]
    const old = { publishingInformation: {}, apis: { custom: { interfaces } } }
    const file = write('skill.json', { skillManifest: old })
    write(enUS, model('sample quiz game'))
    const { warnings, manifest } = readSkillPackage(directory)
    expect(manifest.apis?.custom?.interfaces).toEqual(interfaces)
    expect(warnings).toEqual([expect.stringMatching(/skill\.json .*"skillManifest".*"manifest"/)])
    expect(warnings[0]).toContain(file)
  })

  test('is told where it breaks under the key of the first ask-cli', () => {
    const file = write('skill.json', { skillManifest: { publishingInformation: [] } })
    write(enUS, model('sample quiz game'))
    expect(failure(() => readSkillPackage(directory)).evidence[0]).toMatch(
      `${file}:3:30  skillManifest.publishingInformation: `,
    )
  })

  test('has its models in models/, as the first ask-cli did, and links among them', () => {
    write('skill.json', manifest)
    symlinkSync(write('models/en-US.json', model('tea room')), join(directory, 'models/en-GB.json'))
    write('models/en-UK.json', model('tea house'))
    const { warnings, invocationName } = readSkillPackage(directory)
    expect(['en-GB', 'en-US', 'en-UK'].map(invocationName)).toEqual([
      'tea room',
      'tea room',
      'tea house',
    ])
    expect(warnings).toEqual([])
  })
})

describe('a mistake is reported where it stands', () => {
  const invalid = (content: unknown) => {
    const file = write(enUS, content)
    const error = failure(() => readInteractionModel(file))
    expect(error.code).toBe('SKILL_PACKAGE_INVALID')
    return error.evidence.join('\n').replaceAll(file, 'FILE')
  }

  test('JSON that breaks', () => expect(invalid('{\n  "a": 1,\n  oops\n}')).toMatch(/^FILE:3:3 /))
  test('JSON with a comma too many', () =>
    expect(invalid('{\n  "a": [\n    1,\n  ]\n}\n')).toMatch(/^FILE:4:3 {2}Unexpected token '\]'$/))
  test('a manifest with a comma too many', () => {
    write(enUS, model('tea room'))
    const file = write('skill.json', '{\n  "manifest": [\n    1,\n  ]\n}\n')
    expect(failure(() => readSkillPackage(directory)).evidence[0]).toContain(`${file}:4:3  `)
  })
  test('JSON that ends too early', () => expect(invalid('{\n  "a": [1')).toMatch(/^FILE:2:10 /))
  test('a value of the wrong type', () =>
    expect(invalid(model(5))).toMatch(/^FILE:4:25 +interactionModel.languageModel.invocationName/))
  test('a key that is missing', () =>
    expect(invalid({ interactionModel: {} })).toMatch(/^FILE:2:23 +interactionModel.languageModel/))
  test('not an interaction model at all', () =>
    expect(invalid([])).toMatch(/^FILE:1:1 {2}the whole file: /))

  test('a file that is missing', () => {
    const error = failure(() => readInteractionModel(join(directory, 'en-US.json')))
    expect(error.code).toBe('SKILL_PACKAGE_INVALID')
    expect(error.message).toMatch(/There is no file .*en-US\.json/)
  })

  test('a folder where a file is meant', () =>
    expect(failure(() => readInteractionModel(directory)).what).toBe(`${directory} is a folder`))

  test('no model at all', () => {
    write('skill.json', manifest)
    expect(failure(() => readSkillPackage(directory)).message).toMatch(/no interaction model/)
  })

  test('no package at all', () => {
    const missing = join(directory, 'missing')
    expect(failure(() => readSkillPackage(missing)).what).toBe(`There is no folder ${missing}`)
  })
})
