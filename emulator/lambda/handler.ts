import { ColloquyError } from '../errors.ts'

export type Handler = (event: unknown, context: unknown) => Promise<unknown>

const callbackWarning = (module: string): string =>
  `${module}: the handler takes a callback, as that of \`.lambda()\` does: it is run here, but nodejs24.x refuses such handlers (Runtime.CallbackHandlerDeprecated); export an async function of two parameters`

const contextWarning = (module: string): string =>
  `${module}: the handler answers by context.succeed, as skills of the first SDK do: it is run here, but no runtime since nodejs24.x has that; export an async function of two parameters`

/**
 * The `handler` that a skill's module exports, as an asynchronous function. Handlers that answer by
 * a callback or by their context, as older skills have them, are accepted with a warning.
 */
export function promised(
  exports: unknown,
  module: string,
): { readonly handler: Handler; readonly warnings: readonly string[] } {
  const handler = exported(exports)
  if (!handler) {
    throw new ColloquyError('SKILL_NOT_LOADED', {
      what: `${module} does not export a function called handler`,
      evidence: [`it exports: ${Object.keys(Object(exports)).join(', ') || 'nothing'}`],
      remedy: 'export const handler = async (event, context) => …',
    })
  }
  if (answersByContext(handler)) {
    return { handler: withOldContext(handler), warnings: [contextWarning(module)] }
  }
  // Lambda's runtime client counts parameters the same way.
  if (handler.length < 3) {
    return { handler: async (...given) => Reflect.apply(handler, undefined, given), warnings: [] }
  }
  return { handler: withCallback(handler), warnings: [callbackWarning(module)] }
}

type AnyFunction = (...given: never[]) => unknown

function exported(exports: unknown): AnyFunction | undefined {
  for (const holder of [exports, property(exports, 'default')]) {
    const found = property(holder, 'handler')
    if (isFunction(found)) return found
  }
  return undefined
}

/** `execute` is that of the first SDK, which answers so. Nothing else gives it away beforehand. */
const answersByContext = (handler: AnyFunction): boolean =>
  handler.length === 2 && /\.(?:succeed|fail|done|execute)\s*\(/.test(String(handler))

const withOldContext =
  (handler: AnyFunction): Handler =>
  (event, context) =>
    new Promise((resolve, reject) => {
      const { old } = byCallback(context, resolve, reject)
      const returned = Reflect.apply(handler, undefined, [event, old])
      if (returned !== undefined) Promise.resolve(returned).then(resolve, reject)
    })

/** Runtimes that had callbacks had the context's own as well, whatever the handler took. */
const withCallback =
  (handler: AnyFunction): Handler =>
  (event, context) =>
    new Promise((resolve, reject) => {
      const { old, done } = byCallback(context, resolve, reject)
      const returned = Reflect.apply(handler, undefined, [event, old, done])
      if (returned instanceof Promise) returned.then(resolve, reject)
    })

function byCallback(
  context: unknown,
  succeed: (answer: unknown) => void,
  fail: (error: unknown) => void,
) {
  const done = (error: unknown, answer: unknown) => (error ? fail(error) : succeed(answer))
  return { old: { ...Object(context), succeed, fail, done }, done }
}

const isFunction = (value: unknown): value is AnyFunction => typeof value === 'function'

const property = (holder: unknown, key: string): unknown =>
  typeof holder === 'object' && holder !== null && key in holder
    ? Reflect.get(holder, key)
    : undefined
