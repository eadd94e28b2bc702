import dns from 'node:dns'
import { isIP } from 'node:net'

type Hear = (method: string, url: string) => void
type Lookup = (...given: unknown[]) => unknown

const isFunction = (value: unknown): value is Lookup => typeof value === 'function'

/** Refuses to look up names, which would ask a real server for them; `hear` is told each. */
export function refuseLookups(hear: Hear): void {
  const fail = (name: unknown) => {
    hear('LOOKUP', `dns:${name}`)
    return notFound(String(name))
  }
  const byCallback: Lookup = (name, ...rest) => {
    const done = rest.findLast(isFunction)
    const error = fail(name)
    process.nextTick(() => done?.(error))
  }
  const byPromise: Lookup = async (name) => {
    throw fail(name)
  }
  replace([dns, dns.Resolver.prototype], byCallback)
  replace([dns.promises, dns.promises.Resolver.prototype], byPromise)
}

function replace(holders: readonly object[], refuse: Lookup): void {
  for (const holder of holders) {
    for (const name of Object.getOwnPropertyNames(holder).filter((name) => asks.test(name))) {
      const original: unknown = Reflect.get(holder, name)
      if (!isFunction(original)) continue
      const instead: Lookup = (...given) => (isLocal(name, given[0]) ? original : refuse)(...given)
      Object.assign(holder, { [name]: instead })
    }
  }
}

const asks = /^(lookup|resolve|reverse)/

/** What `lookup` answers without asking anybody. */
const isLocal = (method: string, name: unknown): boolean =>
  method === 'lookup' && (!name || name === 'localhost' || isIP(String(name)) > 0)

const notFound = (hostname: string): Error =>
  Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), {
    ...{ code: 'ENOTFOUND', errno: -3008, syscall: 'getaddrinfo', hostname },
  })
