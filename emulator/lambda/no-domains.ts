import { registerHooks } from 'node:module'

const stub = 'colloquy:domain'

/** As much of it as packages look for before they use it: no domain is ever active. */
const source = `
class Domain {}
const create = () => { throw new Error('the module domain is not there in the emulator') }
module.exports = { active: null, Domain, create, createDomain: create }
`

/**
 * Node lets nobody load `domain` beside a callback for uncaught exceptions. The AWS SDK of old
 * runtimes asks for it, and only to see whether a domain is active.
 *
 * Unlike Lambda, no domain can be created.
 * @see https://nodejs.org/api/process.html#processsetuncaughtexceptioncapturecallbackfn
 */
export function replaceDomains(): void {
  registerHooks({
    resolve: (specifier, context, next) =>
      /^(?:node:)?domain$/.test(specifier)
        ? { url: stub, format: 'commonjs', shortCircuit: true }
        : next(specifier, context),
    load: (url, context, next) =>
      url === stub ? { format: 'commonjs', source, shortCircuit: true } : next(url, context),
  })
}
