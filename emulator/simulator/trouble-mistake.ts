import { didYouMean } from '../did-you-mean.ts'
import { endpoints, occasions, readTrouble, splitEndpoint, troubles } from './trouble.ts'

/** What is wrong with words after `:okta` that are no trouble, and which were nearly meant. */
export const mistakeIn = (text: string): string => `${whatIsWrong(text)} :okta alone lists all`

/** There is no fault among the words, or what stands before it, or behind it, is the mistake. */
function whatIsWrong(text: string): string {
  const [before, behind] = aroundFault(text) ?? []
  if (before === undefined || behind === undefined) {
    const [, fault] = splitEndpoint(text)
    return sentence(`There is no fault "${fault}"`, didYouMean(fault, troubles))
  }
  const isEndpoint = before === '' || endpoints.includes(before)
  if (isEndpoint) return sentence(`There is no occasion "${behind}"`, didYouMean(behind, occasions))
  const longer = endpoints.find((endpoint) => endpoint.startsWith(`${before} `))
  const hint = longer === undefined ? didYouMean(before, endpoints) : `, did you mean "${longer}"?`
  return sentence(`Okta has no endpoint "${before}"`, hint)
}

const sentence = (what: string, hint: string): string =>
  hint.endsWith('?') ? what + hint : `${what}${hint}.`

/** What stands before and behind the words of a fault; the first and longest that there is. */
function aroundFault(text: string): readonly [before: string, behind: string] | undefined {
  const words = text.split(/\s+/)
  for (let from = 0; from < words.length; from++) {
    for (let to = words.length; to > from; to--) {
      const trouble = readTrouble(words.slice(from, to).join(' '))
      // Nothing stands behind `recovers`.
      if (trouble && (trouble.fault !== 'none' || to === words.length)) {
        return [words.slice(0, from).join(' '), words.slice(to).join(' ')]
      }
    }
  }
  return undefined
}
