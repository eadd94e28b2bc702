import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

/** What a run of cucumber ended with; places and days are the same in every run. */
export type FinishedRun = {
  readonly code: number
  readonly output: string
  /** What cucumber itself complained of, beside the report. */
  readonly errors: string
  /** What was printed about one scenario, its name left out. */
  readonly about: (scenario: string) => string
}

type Trial = {
  readonly feature?: string
  /** The line of it to run. */
  readonly at?: number
  /** Where there are several. */
  readonly features?: readonly string[]
  /** A module to test in the place of the skill. */
  readonly skill?: string
  /** An interaction model (en-US) in the place of those of the skill. */
  readonly model?: string
  /** Further step definitions. */
  readonly steps?: string
  /** Data in the place of that of the repository. */
  readonly files?: Readonly<Record<'people.yaml' | 'okta.yaml', string>>
  /** What to run instead. */
  readonly given?: readonly string[]
}

/** Runs features as somebody at a terminal would, in a folder of their own. */
export async function runFeature(trial: Trial): Promise<FinishedRun> {
  mkdirSync('reports', { recursive: true })
  const folder = mkdtempSync('reports/trial-')
  try {
    const run = await cucumber(folder, argumentsFor(trial, folder))
    return { ...told(run.code, sameEachTime(run.output, folder)), errors: run.errors }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function argumentsFor(trial: Trial, folder: string): readonly string[] {
  const {
    feature,
    at,
    features = feature ? [feature] : [],
    skill,
    model,
    steps,
    files,
    given,
  } = trial
  const file = (name: string, content: string) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  const [first, ...others] = features.map((text, index) =>
    file(index === 0 ? 'trial.feature' : `trial-${index}.feature`, text),
  )
  const world = {
    ...(skill && { skill: file('skill.ts', skill) }),
    ...(model && { skillPackage: packageOf(folder, model) }),
    ...(files && {
      people: file('people.yaml', files['people.yaml']),
      okta: file('okta.yaml', files['okta.yaml']),
    }),
  }
  const more = steps ? ['--import', file('steps.ts', steps)] : []
  const paths = given ?? (first ? [at ? `${first}:${at}` : first, ...others] : [])
  return ['--world-parameters', JSON.stringify(world), ...more, ...paths]
}

function packageOf(folder: string, model: string): string {
  const models = join(folder, 'package', 'interactionModels', 'custom')
  const manifest = { manifest: { publishingInformation: { locales: {} }, apis: { custom: {} } } }
  mkdirSync(models, { recursive: true })
  writeFileSync(join(folder, 'package', 'skill.json'), JSON.stringify(manifest))
  writeFileSync(join(models, 'en-US.json'), model)
  return join(folder, 'package')
}

async function cucumber(folder: string, given: readonly string[]) {
  const cli = 'node_modules/@cucumber/cucumber/bin/cucumber.js'
  const child = spawn(process.execPath, [cli, '-p', 'default', ...given], {
    env: { ...process.env, COLLOQUY_REPORTS: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const closed = new Promise<number>((resolve) => {
    child.on('close', (code) => resolve(code ?? 1))
  })
  const [output, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), closed])
  return { code, output, errors }
}

const sameEachTime = (output: string, folder: string): string =>
  output
    .replaceAll(`${process.cwd()}/`, '')
    .replaceAll(folder, 'trial')
    .replace(/\d{4}-\d{2}-\d{2} (?=\d{2}:\d{2} ─)/g, '')

const told = (code: number, output: string): Omit<FinishedRun, 'errors'> => ({
  code,
  output,
  about(scenario) {
    const [, after = ''] = output.split(new RegExp(`^ {4}[✘✔] ${scenario}\n`, 'm'))
    return (
      after
        .split(/^ {4}[✘✔] |^\d+ passed/m)[0]
        ?.trimEnd()
        .replace(/^\n/, '') ?? ''
    )
  },
})
