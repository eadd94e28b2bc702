/**
 * Runs before Lambda's runtime client in the process of the skill: its HTTP calls go to the
 * emulator, and the time is the emulator's. Everything else is as Node and that client make it.
 */
import { flushCompileCache } from 'node:module'
import { runOnClock } from '../../../clock.ts'
import { installVirtualTime } from '../../../virtual-time.ts'
import { rapidClientKey } from '../messages.ts'
import { Calls } from './calls.ts'
import { openChannel, writeAtOnce } from './channel.ts'
import { interceptCalls } from './network.ts'
import { rapidClient } from './rapid-client.ts'
import { refuseSockets } from './sockets.ts'
import { FollowingClock } from './time.ts'

// What this process needs and a function on Lambda does not have.
delete process.env['NODE_COMPILE_CACHE']
flushCompileCache()

writeAtOnce()
const channel = openChannel()
const began = await channel.first()
if (began.type !== 'time') throw new Error('The time has to come first')

const calls = new Calls(channel)
let waiting = false
/** Who waits for nothing at all ends, as on Lambda; but virtual timers keep no process by themselves. */
const holdOpen = () => channel.holdOpen(waiting || calls.pending)
const clock = new FollowingClock(began.now, ({ due, awaited }) => {
  channel.send({ type: 'timers', due, awaited })
  waiting = awaited
  holdOpen()
})
holdOpen()

const runtimeApi = process.env['AWS_LAMBDA_RUNTIME_API'] ?? ''
const client = rapidClient(runtimeApi, (now) => clock.goTo(now))
Object.defineProperty(globalThis, rapidClientKey, { value: client, configurable: true })

installVirtualTime()
runOnClock(clock)
const call = (request: Request): Promise<Response> => {
  clock.stir()
  const answer = calls.send(request)
  holdOpen()
  return answer
}
refuseSockets(Number(runtimeApi.split(':')[1]), (method, url) => {
  // Only told: nobody waits for it, and it never has an answer.
  call(new Request(url, { method })).catch(() => {})
})
interceptCalls(call, runtimeApi)

channel.listen((message) => {
  if (message.type === 'quiet?') {
    const { id, patience } = message
    const isQuiet = async () => (await clock.isQuiet(patience)) && !client.isBetween
    return void isQuiet().then((quiet) => channel.send({ type: 'quiet', id, quiet }))
  }
  if ('now' in message) clock.goTo(message.now)
  clock.stir()
  calls.heed(message)
  holdOpen()
})
