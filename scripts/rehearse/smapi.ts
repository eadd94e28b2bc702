import type { Answer, Arrived, Service } from './endpoint.ts'
import { json } from './endpoint.ts'

/** The skill that the rehearsal's Alexa knows. */
export const skillId = 'amzn1.ask.skill.00000000-0000-4000-8000-rehearsal000'

type Route = readonly [string, RegExp, (arrived: Arrived, origin: string) => Answer]

const imported = {
  status: 'SUCCEEDED',
  skill: { skillId, eTag: 'e1', resources: [{ name: 'Manifest', status: 'SUCCEEDED' }] },
}

const notEnabled = { message: 'The skill is not enabled for the user' }

/** As much of the Skill Management API as `ask deploy` and account linking call. */
const routes: readonly Route[] = [
  ['POST', /^\/v1\/skills\/uploads$/, (_, origin) => json(201, uploadTo(origin))],
  ['PUT', /^\/upload$/, () => ({ status: 200 })],
  ['POST', /^\/v1\/skills\/([^/]+\/)?imports$/, (_, origin) => importing(origin)],
  ['GET', /^\/v1\/skills\/imports\/import-1$/, () => json(200, imported)],
  ['GET', /^\/v1\/skills\/[^/]+\/stages\/\w+\/enablement$/, () => json(404, notEnabled)],
  ['PUT', /^\/v1\/skills\/[^/]+\/stages\/\w+\/enablement$/, () => ({ status: 204 })],
  ['PUT', /^\/v1\/skills\/[^/]+\/stages\/\w+\/accountLinkingClient$/, () => ({ status: 204 })],
]

const uploadTo = (origin: string) => ({
  uploadUrl: `${origin}/upload`,
  expiresAt: '2030-01-01T00:00:00.000Z',
})

const importing = (origin: string): Answer => ({
  status: 202,
  headers: { location: `${origin}/v1/skills/imports/import-1` },
})

export const smapi: Service = (arrived, origin) => {
  const { method, url } = arrived
  const route = routes.find(([verb, path]) => verb === method && path.test(url.pathname))
  return route?.[2](arrived, origin)
}
