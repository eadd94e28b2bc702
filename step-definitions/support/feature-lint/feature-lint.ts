import type { FeatureLint, Finding } from '../../../emulator/index.ts'
import { dryRun } from '../dry-run.ts'
import { syntaxMistakes } from './gherkin.ts'
import type { FeatureRule, Found } from './rule.ts'
import { featureRules } from './rules.ts'
import type { SeenFeature } from './seen.ts'
import { seenFeatures } from './seen.ts'

/** Everything that is odd about feature files; nothing of them is run. */
export const lintFeatures: FeatureLint = async (files, knowledge) => {
  const mistakes = files.flatMap(syntaxMistakes)
  const readable = files.filter((file) => mistakes.every((mistake) => mistake.file !== file))
  if (readable.length === 0) return mistakes
  const features = seenFeatures(readable, await dryRun(readable), knowledge)
  return [...mistakes, ...features.flatMap(findingsIn)]
}

const findingsIn = (feature: SeenFeature): readonly Finding[] =>
  featureRules.flatMap((rule) => onceEach([...rule.check(feature)].map(toldOf(feature, rule))))

const toldOf =
  ({ file }: SeenFeature, { severity, name, remedy: usual }: FeatureRule) =>
  ({ at, what, remedy = usual, also }: Found): Finding => ({
    file,
    ...at,
    severity,
    rule: name,
    what,
    remedy,
    ...(also && { also: [{ file, ...also.at, what: also.what }] }),
  })

/** A background, or an outline, is seen once for each scenario that comes of it. */
function onceEach(findings: readonly Finding[]): readonly Finding[] {
  const key = ({ line, column, what }: Finding) => JSON.stringify([line, column, what])
  return [...new Map(findings.map((finding) => [key(finding), finding])).values()]
}
