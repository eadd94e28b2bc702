import type { Alias, Document } from 'yaml'
import { visit } from 'yaml'
import { didYouMean } from './did-you-mean.ts'
import type { SyntaxMistake } from './yaml-syntax.ts'

type Found = { readonly alias: Alias; readonly isWithin: boolean; readonly anchors: string[] }

/** Every alias of a document, with the anchors above it. */
function aliasesOf(document: Document): readonly Found[] {
  const found: Found[] = []
  const anchors: string[] = []
  visit(document, {
    Alias(_, alias, ancestors) {
      const meant = alias.resolve(document)
      const isWithin = ancestors.some((ancestor) => ancestor === meant)
      found.push({ alias, isWithin, anchors: [...anchors] })
    },
    Value(_, { anchor }) {
      if (anchor !== undefined) anchors.push(anchor)
    },
  })
  return found
}

const offsetOf = ({ range }: Alias): number => range?.[0] ?? 0

/** Aliases that stand for nothing, or for something that they are a part of. */
export const aliasMistakes = (document: Document): readonly SyntaxMistake[] =>
  aliasesOf(document).flatMap(({ alias, isWithin, anchors }) => {
    const { source } = alias
    const problem = isWithin
      ? `*${source} stands within what it stands for`
      : `there is no anchor &${source} above${didYouMean(source, anchors)}`
    const isSound = !isWithin && alias.resolve(document) !== undefined
    return isSound ? [] : [{ offset: offsetOf(alias), problem }]
  })

/** The parser refuses a document that aliases make large; the one that is used most is named. */
export function tooManyAliases(document: Document): SyntaxMistake {
  const bySource = Map.groupBy(aliasesOf(document), ({ alias }) => alias.source)
  const [most = []] = [...bySource.values()].toSorted((a, b) => b.length - a.length)
  const [first] = most
  const times = `*${first?.alias.source} stands here and ${most.length - 1} times more`
  return {
    offset: first ? offsetOf(first.alias) : 0,
    problem: `${times}: write out what most of them stand for`,
  }
}
