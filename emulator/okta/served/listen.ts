import type { IncomingMessage, Server } from 'node:http'
import { createServer } from 'node:http'
import { ColloquyError } from '../../errors.ts'
import { strongRandom } from '../../random.ts'
import type { Control } from '../control/control.ts'
import { createControlSurface } from '../control/surface.ts'
import { secretValue } from '../ids.ts'
import type { OktaFile } from '../organisation/file.ts'
import { bridge } from './bridge.ts'
import { ServedOkta } from './served.ts'

type ListenOptions = {
  readonly file: OktaFile
  /** A free port unless given. */
  readonly port?: number
  /** Real time unless given. The control surface can move it forward. */
  readonly clock?: { now(): number }
  readonly onProblem?: (problem: ColloquyError) => void
}

/** A mock Okta that is served on 127.0.0.1. */
export type ListeningOkta = {
  readonly url: string
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly control: Control
  readonly controlUrl: string
  readonly close: () => Promise<void>
}

/** Serves an organisation over HTTP; the issuer is the served address, whatever the file's URL. */
export async function listenOkta(options: ListenOptions): Promise<ListeningOkta> {
  const { file, port = 0, clock = { now: () => Date.now() }, onProblem } = options
  const server = createServer()
  const url = `http://127.0.0.1:${await listen(server, port)}`
  const problems = onProblem ? { onProblem } : {}
  const served = new ServedOkta({ file, clock, origin: url, ...problems })
  const controlPath = unguessablePath()
  const surface = createControlSurface(controlPath, served)
  const isControl = ({ url: path = '' }: IncomingMessage) => path.startsWith(controlPath)
  server.on('request', (incoming, outgoing) => {
    const answer = isControl(incoming)
      ? surface.fetch
      : (request: Request) => served.answer(request)
    const mayWait = served.calls.faults.length > 0
    void bridge(url, { answer, mayWait }, incoming, outgoing)
  })
  const { issuer, clientId, clientSecret } = served.okta.variables
  return {
    ...{ url, issuer, clientId, clientSecret },
    get control() {
      return served.okta.control
    },
    controlUrl: url + controlPath,
    close: () => close(server),
  }
}

/** A page that a browser shows could post to this machine, did it know where. */
const unguessablePath = (): string => `/colloquy/${secretValue(strongRandom())}`

/** Only this machine can reach it: the data is invented, but a token is a token. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) =>
      reject(
        new ColloquyError('CONFIGURATION_INVALID', {
          what: `The mock Okta cannot listen on port ${port}`,
          evidence: [cause.message],
          remedy: 'Give another port, or none: then a free one is taken.',
          cause,
        }),
      ),
    )
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
