import { join } from 'node:path'
import type { Times } from './measure.ts'
import { runNode } from './run-node.ts'
import type { SkillUnderTest } from './skill-under-test.ts'

const command = 'node_modules/lambda-local/build/cli.js'
const turns = join(import.meta.dirname, 'lambda-local-turns.ts')

/** One turn in a fresh process, by lambda-local's own command. */
export function lambdaLocal(skill: SkillUnderTest): Promise<string> {
  const options = ['-v', '0', '-t', '7', '-E', environmentOf(skill)]
  return runNode(command, '--esm', '-l', moduleOf(skill), '-e', skill.eventFile, ...options)
}

/** How long turns take in a process that has served many. */
export async function lambdaLocalWarm(skill: SkillUnderTest, rounds: number): Promise<Times> {
  const event = JSON.stringify(skill.event)
  return JSON.parse(
    await runNode(turns, moduleOf(skill), event, environmentOf(skill), String(rounds)),
  )
}

const moduleOf = ({ unpacked }: SkillUnderTest) => join(unpacked, 'index.mjs')

const environmentOf = ({ environmentOfPeers }: SkillUnderTest) => JSON.stringify(environmentOfPeers)
