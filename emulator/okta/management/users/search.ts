import { apiError } from '../../errors.ts'
import { wholeSchema } from '../../organisation/base-attributes.ts'
import type { User } from '../../organisation/user.ts'
import type { Searchable } from '../filter/filter.ts'
import { parseFilter } from '../filter/filter.ts'
import { limitOf, pageOf } from '../paging.ts'
import { orderOf, questionIn } from '../question.ts'
import type { Answer, Ask } from '../route.ts'
import { asWanted, userView } from './view.ts'

type View = ReturnType<typeof userView>

const limits = { usual: 200, most: 200 }

/** Without a question, everybody but the deactivated; `search` and `filter` find those as well. */
export function listUsers(ask: Ask): Answer {
  const { org } = ask
  if (ask.url.searchParams.has('fields')) {
    throw apiError('NOT_EMULATED', 'Asking for some fields of people alone is not emulated.')
  }
  const { search, filter, q } = questionIn(ask)
  const views = [...org.users.values()].map((user) => userView(org, user, false))
  if (q !== null) {
    const limit = limitOf(ask, { usual: 10, most: 200 })
    const found = views.filter(startingWith(q)).slice(0, limit)
    return { body: found.map((view) => asWanted(ask, view)) }
  }
  const found = views.filter(wanted(ask, search, filter))
  const { page, headers } = pageOf(ask, found, limits, orderOf(ask))
  return { body: page.map((view) => asWanted(ask, view)), headers }
}

const startingWith =
  (q: string) =>
  ({ profile, status }: View): boolean =>
    status !== 'DEPROVISIONED' &&
    ['firstName', 'lastName', 'email'].some((name) =>
      String(profile[name] ?? '')
        .toLowerCase()
        .startsWith(q.toLowerCase()),
    )

function wanted(ask: Ask, search: string | null, filter: string | null) {
  if (search !== null) return parseFilter(search, searchable(ask))
  if (filter !== null) return parseFilter(filter, filterable)
  return ({ status }: View) => status !== 'DEPROVISIONED'
}

const topLevel = ['id', 'status', 'created', 'activated', 'statusChanged', 'lastUpdated', 'type.id']
const containing = ['login', 'email', 'firstName', 'lastName'].map((name) => `profile.${name}`)

/** As the Users API says: every attribute, no `ne`, and `co` for four of them only. */
const searchable = ({ org }: Ask): Searchable => {
  const attributes = Object.keys(wholeSchema(org.profileSchema)).map((name) => `profile.${name}`)
  const known = [...topLevel, ...attributes]
  return {
    allows: (property, operator) =>
      known.includes(property) &&
      operator !== 'ne' &&
      (operator !== 'co' || containing.includes(property)),
    allowsNot: true,
    caseSensitive: false,
  }
}

const filterable: Searchable = {
  allows: (property, operator) =>
    (['status', 'id', ...containing].includes(property) && operator === 'eq') ||
    (property === 'lastUpdated' && ['eq', 'gt', 'ge', 'lt', 'le'].includes(operator)),
  allowsNot: false,
  caseSensitive: true,
}

/** People as a list of them shows each. */
export const usersView = ({ org }: Ask, users: readonly User[]): readonly View[] =>
  users.map((user) => userView(org, user, false))
