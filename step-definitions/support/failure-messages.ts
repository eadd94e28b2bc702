import type {
  Envelope,
  ParseError,
  StepDefinition,
  TestRunHookFinished,
  TestStep,
  TestStepFinished,
} from '@cucumber/messages'
import { undefinedStep } from './did-you-mean.ts'

type Result = (TestStepFinished['testStepResult'] | TestRunHookFinished['result']) & {}

const kinds = /^(MISMATCH|SCENARIO|SKILL|EMULATOR) {2}/

/** What a failed step or hook tells the reader; the first word is always who acts. */
export class FailureMessages {
  readonly #steps = new Map<string, TestStep>()
  readonly #hooks = new Map<string, string>()
  readonly #definitions = new Map<string, StepDefinition>()
  readonly #written = new Map<string, string>()

  see({ pickle, testCase, hook, stepDefinition }: Envelope): void {
    for (const { id, text } of pickle?.steps ?? []) this.#written.set(id, text)
    for (const step of testCase?.testSteps ?? []) this.#steps.set(step.id, step)
    if (hook) this.#hooks.set(hook.id, hook.type ?? '')
    if (stepDefinition) this.#definitions.set(stepDefinition.id, stepDefinition)
  }

  /** The step of the feature file that a test step runs; undefined for a hook. */
  pickleStepId(testStepId: string): string | undefined {
    return this.#steps.get(testStepId)?.pickleStepId
  }

  /** When a hook runs, in brackets as a report shows it. */
  hookName(testStepId: string): string {
    const type = this.#hooks.get(this.#steps.get(testStepId)?.hookId ?? '')
    return type === 'BEFORE_TEST_CASE' ? '(before the first step)' : '(after the last step)'
  }

  text({ testStepId, testStepResult }: TestStepFinished): string {
    const { status } = testStepResult
    const step = this.#steps.get(testStepId)
    if (status === 'UNDEFINED') {
      return `SCENARIO  ${undefinedStep(this.#written.get(step?.pickleStepId ?? '') ?? '')}`
    }
    if (status === 'AMBIGUOUS') return this.#ambiguous(step?.stepDefinitionIds ?? [])
    return resultText(testStepResult)
  }

  #ambiguous(ids: readonly string[]): string {
    const definitions = ids.flatMap((id) => this.#definitions.get(id) ?? [])
    const lines = definitions.map(({ pattern, sourceReference: { uri, location } }) => {
      return `  ${pattern.source}   ${uri}:${location?.line ?? 1}`
    })
    const remedy = '  Whoever wrote them: name one of them differently.'
    return ['EMULATOR  Several steps match, so none is taken', '', ...lines, '', remedy].join('\n')
  }
}

/** Our own errors are the whole layout; anything else is a step that broke. */
export function resultText({ status, message, exception }: Result): string {
  const text = exception?.message ?? message ?? status
  if (kinds.test(text)) return text
  const stack = (exception?.stackTrace ?? message ?? status).replace(/^(?=.)/gm, '  ')
  return `EMULATOR  A step broke: neither the skill nor the scenario is at fault\n\n${stack}`
}

/** The file cannot be read as Gherkin: the line, and what it may have been meant as. */
export function parseErrorText({ source: { uri, location }, message }: ParseError): string {
  const got = /got '(.*)'$/s.exec(message)?.[1]
  const at = `${uri}:${location?.line ?? 1}`
  if (got === undefined) return `SCENARIO  ${at}  ${message.replace(/^\(.*?\): /, '')}`
  return [
    `SCENARIO  ${at}  This line cannot stand here`,
    '',
    `  ${got}`,
    '',
    '  A step begins with Given, When, Then, And or But; a scenario with Example:, and so on.',
    '  A file begins with Feature:.  See docs/writing-scenarios.md',
  ].join('\n')
}
