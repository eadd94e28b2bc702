import { z } from 'zod'
import { apiError } from '../../errors.ts'
import { derivedId, resourceId } from '../../ids.ts'
import { allGroups, everyone, nameInside } from '../../organisation/everyone.ts'
import { rule } from '../../organisation/file-server.ts'
import { name } from '../../organisation/file-values.ts'
import type { Organisation } from '../../organisation/organisation.ts'
import { placed, ranked, replacedIn, without } from '../../organisation/priority.ts'
import type { AuthorizationServer } from '../../organisation/server.ts'
import { groupWithId, serverInPath, userNamed } from '../find.ts'
import { refuseFurtherGrants } from '../further-grants.ts'
import type { Answer, Ask, Route } from '../route.ts'
import { bodyOf, link, notFound } from '../route.ts'
import { stampCreated, stampsOf, stampUpdated } from '../stamps.ts'
import { changeServer } from './change.ts'
import type { Policy } from './policies.ts'
import { policyId, policyOf } from './policies.ts'
import { serverHref } from './view.ts'

type Rule = Policy['rules'][number]

const token = rule.shape.actions.unwrap().shape.token
const conditions = rule.shape.conditions.unwrap()
const shape = rule
  .omit({ id: true, actions: true })
  .extend({
    type: z.literal('RESOURCE_ACCESS').optional(),
    // Terraform's own default is a rule that names no scope: it allows OpenID's alone.
    conditions: conditions
      .extend({
        scopes: z.object({ include: z.array(name).default([]) }).prefault({ include: ['*'] }),
      })
      .prefault({ grantTypes: { include: ['authorization_code'] } }),
    actions: z
      .object({ token: token.unwrap().extend({ inlineHook: z.unknown() }).partial() })
      .optional(),
  })
  .strip()

const grantTypes = z.object({
  conditions: z.object({ grantTypes: z.object({ include: z.array(z.string()) }) }),
})

const groupsIn = z.object({
  conditions: z.object({
    people: z.object({ groups: z.record(z.string(), z.array(z.string())) }),
  }),
})

const ruleId = (server: AuthorizationServer, policy: Policy, { id, name }: Rule): string =>
  id ?? derivedId('0pr', `${policyId(server, policy)} ${name}`)

/** The rule in a body as a file would describe it: people by login, groups by name. */
function ruleIn(ask: Ask, id: string): Rule {
  refuseFurtherGrants(grantTypes.safeParse(ask.body).data?.conditions.grantTypes.include)
  const { type: _, actions, ...given } = bodyOf(ask, shape)
  const { inlineHook, ...lifetimes } = actions?.token ?? {}
  if (inlineHook) throw apiError('NOT_EMULATED', 'Token inline hooks are not emulated.')
  const { users, groups } = given.conditions.people
  const login = (name: string) => loginOf(ask.org, name)
  const group = (name: string) => groupNameOf(ask.org, name)
  const people = {
    users: { include: users.include.map(login), exclude: users.exclude.map(login) },
    groups: { include: groups.include.map(group), exclude: groups.exclude.map(group) },
  }
  return {
    ...given,
    id,
    conditions: { ...given.conditions, people },
    actions: { token: token.parse(lifetimes) },
  }
}

const loginOf = (org: Organisation, id: string): string => userNamed(org, id)?.login ?? id

function groupNameOf(org: Organisation, id: string): string {
  const group = groupWithId(org, id)
  return group ? nameInside(group) : id
}

/** Okta answers with the name of everybody's group or with its id, as the rule was given it. */
function rememberEveryone({ org, body }: Ask, id: string): void {
  const groups = groupsIn.safeParse(body).data?.conditions.people.groups ?? {}
  const named = Object.values(groups).flat()
  if (named.includes(everyone(org).id)) org.records.everyoneById.add(id)
  else org.records.everyoneById.delete(id)
}

function createRule(ask: Ask): Answer {
  const { org } = ask
  const server = serverInPath(ask)
  const policy = policyOf(ask, server)
  const id = resourceId('0pr', org.random)
  setRules(ask, server, policy, placed(policy.rules, ruleIn(ask, id)))
  rememberEveryone(ask, id)
  stampCreated(org, id)
  return { status: 201, body: shown(ask, server, id) }
}

function replaceRule(ask: Ask): Answer {
  const server = serverInPath(ask)
  const policy = policyOf(ask, server)
  const known = ruleOf(ask, server, policy)
  const id = ruleId(server, policy, known)
  setRules(ask, server, policy, replacedIn(policy.rules, known, ruleIn(ask, id)))
  rememberEveryone(ask, id)
  stampUpdated(ask.org, id)
  return { body: shown(ask, server, id) }
}

const setStatus =
  (status: Rule['status']) =>
  (ask: Ask): Answer => {
    const server = serverInPath(ask)
    const policy = policyOf(ask, server)
    const known = ruleOf(ask, server, policy)
    const id = ruleId(server, policy, known)
    const changed = { ...known, id, priority: undefined, status }
    setRules(ask, server, policy, replacedIn(policy.rules, known, changed))
    stampUpdated(ask.org, id)
    return {}
  }

function deleteRule(ask: Ask): Answer {
  const server = serverInPath(ask)
  const policy = policyOf(ask, server)
  const known = ruleOf(ask, server, policy)
  setRules(ask, server, policy, without(policy.rules, known))
  return {}
}

function setRules({ org }: Ask, server: AuthorizationServer, policy: Policy, rules: Rule[]): void {
  const changed = { ...policy, id: policyId(server, policy), rules }
  const { policies } = server.definition
  changeServer(org, server, {
    policies: policies.map((item) => (item === policy ? changed : item)),
  })
}

function ruleOf({ param }: Ask, server: AuthorizationServer, policy: Policy): Rule {
  return ruleWithId(server, policy, param('rule'))
}

function ruleWithId(server: AuthorizationServer, policy: Policy, id: string): Rule {
  const found = policy.rules.find((item) => ruleId(server, policy, item) === id)
  if (!found) throw notFound(id, 'AuthorizationServerPolicyRule')
  return found
}

function shown(ask: Ask, server: AuthorizationServer, id: string) {
  const policy = policyOf(ask, server)
  return ruleView(ask.org, server, policy, ruleWithId(server, policy, id))
}

function listRules(ask: Ask): Answer {
  const server = serverInPath(ask)
  const policy = policyOf(ask, server)
  return { body: ranked(policy.rules).map((item) => ruleView(ask.org, server, policy, item)) }
}

function getRule(ask: Ask): Answer {
  const server = serverInPath(ask)
  return { body: shown(ask, server, ask.param('rule')) }
}

function ruleView(org: Organisation, server: AuthorizationServer, policy: Policy, item: Rule) {
  const id = ruleId(server, policy, item)
  const href = `${serverHref(org, server)}/policies/${policyId(server, policy)}/rules/${id}`
  const next = item.status === 'ACTIVE' ? 'deactivate' : 'activate'
  const { people, grantTypes, scopes } = item.conditions
  const user = (login: string) => org.users.get(login.toLowerCase())?.id ?? login
  const byId = org.records.everyoneById.has(id) ? allGroups(org) : org.groups
  const group = (name: string) => byId.find((known) => nameInside(known) === name)?.id ?? name
  return {
    type: 'RESOURCE_ACCESS',
    id,
    status: item.status,
    name: item.name,
    priority: ranked(policy.rules).indexOf(item) + 1,
    ...stampsOf(org, id),
    system: false,
    conditions: {
      people: {
        users: {
          include: people.users.include.map(user),
          exclude: people.users.exclude.map(user),
        },
        groups: {
          include: people.groups.include.map(group),
          exclude: people.groups.exclude.map(group),
        },
      },
      grantTypes,
      scopes,
    },
    actions: item.actions,
    _links: {
      self: link(href, 'GET', 'PUT', 'DELETE'),
      [next]: link(`${href}/lifecycle/${next}`, 'POST'),
    },
  }
}

const read = 'okta.authorizationServers.read'
const manage = 'okta.authorizationServers.manage'
const path = '/authorizationServers/:server/policies/:policy/rules'

export const serverRuleRoutes: readonly Route[] = [
  ['GET', path, read, listRules],
  ['POST', path, manage, createRule],
  ['GET', `${path}/:rule`, read, getRule],
  ['PUT', `${path}/:rule`, manage, replaceRule],
  ['DELETE', `${path}/:rule`, manage, deleteRule],
  ['POST', `${path}/:rule/lifecycle/activate`, manage, setStatus('ACTIVE')],
  ['POST', `${path}/:rule/lifecycle/deactivate`, manage, setStatus('INACTIVE')],
]
