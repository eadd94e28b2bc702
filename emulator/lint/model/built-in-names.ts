import { nearTo } from '../../did-you-mean.ts'

/**
 * ", did you mean …?", where one of Amazon's names comes near. What they all have in common says
 * nothing of how near two of them are.
 */
export function didYouMeanBuiltIn(given: string, known: readonly string[]): string {
  const near = nearTo(bare(given), known.map(bare))
  const meant = known.find((name) => bare(name) === near)
  return meant === undefined ? '' : `, did you mean "${meant}"?`
}

const bare = (name: string): string => name.replace(/^AMAZON\./i, '').replace(/Intent$/i, '')
