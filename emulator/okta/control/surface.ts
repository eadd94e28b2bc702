import { Hono } from 'hono'
import { ColloquyError } from '../../errors.ts'
import type { ServedOkta } from '../served/served.ts'
import { addOrganisation } from './routes/organisation.ts'
import { addPeople } from './routes/people.ts'
import { addTrouble } from './routes/trouble.ts'

/** What a test may do to a served Okta, over HTTP and beside Okta's own paths. README.md lists it. */
export function createControlSurface(path: string, served: ServedOkta): Hono {
  const surface = new Hono().basePath(path)
  addOrganisation(surface, served)
  addPeople(surface, served)
  addTrouble(surface, served)
  const controls = new Set(
    surface.routes.map(({ method, path: at }) => `${method} ${at.slice(path.length)}`),
  )
  surface.notFound(({ req, json }) => {
    const asked = `${req.method} ${req.path.slice(path.length)}`
    return json({ error: described(noSuchControl(asked, [...controls])) }, 404)
  })
  surface.onError((error, context) => context.json({ error: described(error) }, statusOf(error)))
  return surface
}

const noSuchControl = (asked: string, controls: readonly string[]): ColloquyError =>
  new ColloquyError('CONFIGURATION_INVALID', {
    what: `There is no control ${asked}`,
    evidence: controls,
    remedy: 'Use one of these; the README of the mock Okta says what each does.',
  })

function described(error: Error): object {
  if (!(error instanceof ColloquyError)) return { what: 'Internal error' }
  const { kind, code, what, evidence, remedy } = error
  return { kind, code, what, evidence, remedy }
}

function statusOf(error: Error): 400 | 404 | 500 {
  if (!(error instanceof ColloquyError)) return 500
  return error.code === 'UNKNOWN_USER' ? 404 : 400
}
