import { shown } from '../../alexa/understanding/sample.ts'
import type { Intent, Sample, Type } from './view.ts'

/** A sample that can be said in more ways than these is not tried out. */
const mostFillings = 200

/** Every way to say a sample with listed values; undefined when they are too many, or not known. */
export function fillings(
  { slots }: Intent,
  sample: Sample,
  types: readonly Type[],
): string[] | undefined {
  let said: string[] = ['']
  for (const part of sample.parts) {
    const choices = part.slot === undefined ? [shown(part)] : valuesOf(part.slot)
    if (choices.length === 0 || said.length * choices.length > mostFillings) return undefined
    said = said.flatMap((before) => choices.map((choice) => `${before} ${choice}`.trim()))
  }
  return said

  function valuesOf(slot: string): string[] {
    const type = slots.find(({ name }) => name.text === slot)?.type?.text
    const values = types.find(({ name }) => name.text === type)?.values ?? []
    return values.flatMap(({ name, synonyms }) => [name, ...synonyms].map(({ text }) => text))
  }
}
