import type { Envelope, Feature, GherkinDocument, Pickle, Scenario } from '@cucumber/messages'

/** Where a scenario stands in its feature file, and what it is called. */
export type ScenarioPlace = {
  readonly feature: string
  readonly rule: string | undefined
  readonly name: string
  readonly location: string
  readonly stepLine: (pickleStepId: string) => { readonly text: string; readonly location: string }
}

type Node = { readonly rule: string | undefined; readonly scenario: Scenario }

/** Remembers feature files as they pass, so that results can be told in their words. */
export class ScenarioIndex {
  readonly #documents = new Map<string, GherkinDocument>()
  readonly #nodes = new Map<string, Node>()
  readonly #lines = new Map<string, number>()
  readonly #pickles = new Map<string, Pickle>()
  readonly #pickleOf = new Map<string, string>()

  see({ gherkinDocument, pickle, testCase }: Envelope): void {
    if (gherkinDocument) this.#document(gherkinDocument)
    if (pickle) this.#pickles.set(pickle.id, pickle)
    if (testCase) this.#pickleOf.set(testCase.id, testCase.pickleId)
  }

  /** The scenario that a test case runs. */
  place(testCaseId: string): ScenarioPlace | undefined {
    const pickle = this.#pickles.get(this.#pickleOf.get(testCaseId) ?? '')
    if (!pickle) return undefined
    const [scenarioId = '', rowId] = pickle.astNodeIds
    const node = this.#nodes.get(scenarioId)
    const at = (id: string | undefined) => `${pickle.uri}:${this.#lines.get(id ?? '') ?? 1}`
    return {
      feature: this.#documents.get(pickle.uri)?.feature?.name ?? pickle.uri,
      rule: node?.rule,
      name: pickle.name + this.#row(node, rowId),
      location: at(rowId ?? scenarioId),
      stepLine: (pickleStepId) => {
        const step = pickle.steps.find(({ id }) => id === pickleStepId)
        return { text: step?.text ?? '', location: at(step?.astNodeIds[0]) }
      },
    }
  }

  /** The row of an outline whose name does not tell rows apart. */
  #row(node: Node | undefined, rowId: string | undefined): string {
    if (!node || !rowId || node.scenario.name.includes('<')) return ''
    const rows = node.scenario.examples.flatMap(({ tableBody }) => tableBody)
    const cells = rows.find(({ id }) => id === rowId)?.cells ?? []
    return ` (${cells.map(({ value }) => value).join(', ')})`
  }

  #document(document: GherkinDocument): void {
    this.#documents.set(document.uri ?? '', document)
    if (document.feature) this.#children(document.feature.children, undefined)
  }

  #children(children: Feature['children'], rule: string | undefined): void {
    for (const child of children) {
      if ('rule' in child && child.rule) this.#children(child.rule.children, child.rule.name)
      for (const step of child.background?.steps ?? []) this.#lines.set(step.id, step.location.line)
      if (child.scenario) this.#scenario(child.scenario, rule)
    }
  }

  #scenario(scenario: Scenario, rule: string | undefined): void {
    this.#nodes.set(scenario.id, { rule, scenario })
    this.#lines.set(scenario.id, scenario.location.line)
    for (const step of scenario.steps) this.#lines.set(step.id, step.location.line)
    for (const { tableBody } of scenario.examples) {
      for (const row of tableBody) this.#lines.set(row.id, row.location.line)
    }
  }
}
