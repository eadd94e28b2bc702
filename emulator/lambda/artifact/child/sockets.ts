import dgram from 'node:dgram'
import { syncBuiltinESMExports } from 'node:module'
import { Socket } from 'node:net'
import { getSystemErrorMap } from 'node:util'
import { refuseLookups } from './lookups.ts'

/** Hears of an attempt to reach something by other means than HTTP. */
export type Stray = (method: string, url: string) => void

type Method = (this: unknown, ...given: unknown[]) => unknown

/**
 * Refuses what would really leave this process: connections that carry no HTTP, datagrams and name
 * lookups. The port of the Runtime API on loopback is let through.
 */
export function refuseSockets(ownPort: number, stray: Stray): void {
  refuseConnections(ownPort, stray)
  refuseDatagrams(stray)
  refuseLookups(stray)
  syncBuiltinESMExports()
}

const isMethod = (value: unknown): value is Method => typeof value === 'function'

/** Node's own handle, below whoever intercepts: what comes here would go out. */
function refuseConnections(ownPort: number, stray: Stray): void {
  const socket = new Socket().connect(ownPort, '127.0.0.1')
  const handles: object = Object.getPrototypeOf(Reflect.get(socket, '_handle'))
  socket.destroy()
  for (const name of ['connect', 'connect6']) {
    const connect: unknown = Reflect.get(handles, name)
    if (!isMethod(connect)) continue
    Object.assign(handles, {
      [name](this: unknown, ...given: unknown[]) {
        const [, address, port] = given
        if (address === '127.0.0.1' && port === ownPort) return Reflect.apply(connect, this, given)
        stray('OPEN', `tcp://${inUrl(address)}:${port}`)
        return refused
      },
    })
  }
}

/** Unlike Lambda, where AWS X-Ray may listen: what is sent to it is lost. */
function refuseDatagrams(stray: Stray): void {
  const daemon = process.env['AWS_XRAY_DAEMON_ADDRESS']
  const refuse: Method = function (this: unknown, ...given) {
    const address = given.slice(1).find((value) => typeof value === 'string') ?? '127.0.0.1'
    const port = given.findLast((value) => typeof value === 'number')
    const done = given.findLast(isMethod)
    const lost = `${address}:${port}` === daemon
    if (!lost) stray('SEND', `udp://${inUrl(address)}:${port}`)
    const error = lost
      ? null
      : Object.assign(new Error('send ECONNREFUSED'), { code: 'ECONNREFUSED' })
    if (done) process.nextTick(() => Reflect.apply(done, this, [error]))
    else if (error && this instanceof dgram.Socket)
      process.nextTick(() => this.emit('error', error))
  }
  Object.assign(dgram.Socket.prototype, { send: refuse, connect: refuse })
}

const inUrl = (address: unknown): string =>
  String(address).includes(':') ? `[${address}]` : String(address)

/** As Node's handles tell an error: by its number. */
const [refused] = [...getSystemErrorMap()].find(([, [name]]) => name === 'ECONNREFUSED') ?? [-1]
