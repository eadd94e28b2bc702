import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ExpressionBuilder, getGherkinDiagnostics } from '@cucumber/language-service'
import { WasmParserAdapter } from '@cucumber/language-service/wasm'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readCatalogue } from './support/catalogue.ts'

const globs = z.array(z.string())
const settings = z
  .object({ 'cucumber.features': globs, 'cucumber.glue': globs })
  .parse(JSON.parse(readFileSync('.vscode/settings.json', 'utf8')))

const wasm = fileURLToPath(new URL('../..', import.meta.resolve('@cucumber/language-service')))
const understood = await built()

describe('an editor with the settings of the repository', () => {
  it('reads every step and every parameter type', () => {
    expect(understood.errors).toEqual([])
    const sources = understood.expressionLinks.map(({ expression }) => expression.source)
    expect([...sources].sort()).toEqual(
      readCatalogue()
        .map(({ expression }) => expression)
        .sort(),
    )
    const types = readFileSync('step-definitions/support/parameter-types.ts', 'utf8')
    expect(understood.parameterTypeLinks).toHaveLength(
      types.match(/^defineParameterType/gm)?.length ?? 0,
    )
  })

  it.each(globSync(settings['cucumber.features']))('resolves every step of %s', (path) => {
    expect(diagnose(readFileSync(path, 'utf8'))).toEqual([])
  })

  it('would underline a step that is not defined', () => {
    const feature = 'Feature: a\n  Example: b\n    Given Ada has linked her acount\n'
    expect(diagnose(feature)).toHaveLength(1)
  })
})

const diagnose = (feature: string) =>
  getGherkinDiagnostics(
    feature,
    understood.expressionLinks.map(({ expression }) => expression),
  )

async function built() {
  const adapter = new WasmParserAdapter(wasm)
  await adapter.init()
  const sources = globSync(settings['cucumber.glue']).map((path) => ({
    languageName: 'tsx' as const,
    uri: path,
    content: readFileSync(path, 'utf8'),
  }))
  return new ExpressionBuilder(adapter).build(sources, [])
}
