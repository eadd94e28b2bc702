import { pathToFileURL } from 'node:url'
import { execute } from 'lambda-local'
import { times } from './measure.ts'

/**
 * A process of its own, as lambda-local changes the environment of the one that it runs in: prints
 * how long each turn takes in it, once it is warm. Its arguments are those of a turn.
 */
const [module = '', event = '', environment = '', rounds = ''] = process.argv.slice(2)
Object.assign(process.env, JSON.parse(environment))
const lambdaFunc: unknown = await import(pathToFileURL(module).href)
const turn = { lambdaFunc, event: JSON.parse(event), timeoutMs: 7000, verboseLevel: 0 }
// What the skill logs is no part of the answer to whoever started this.
const { log } = console
console.log = () => {}
log(JSON.stringify(await times(Number(rounds), () => execute(turn))))
// Its timeouts are still pending.
process.exit()
