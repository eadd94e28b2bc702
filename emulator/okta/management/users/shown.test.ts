import { describe, expect, test } from 'vitest'
import { bench } from '../../okta.fixture.ts'
import { call, causesOf, idOf } from '../management.fixture.ts'

const ada = '/users/ada@example.com'
const profile = {
  login: 'new@example.com',
  email: 'new@example.com',
  firstName: 'New',
  lastName: 'Person',
}

test.each([
  ['STAGED', ['activate']],
  ['PROVISIONED', ['deactivate', 'reactivate', 'resetPassword', 'suspend']],
  ['DEPROVISIONED', ['activate', 'delete']],
] as const)('somebody %s is shown with what can be done: %o', async (status, links) => {
  const { okta } = bench()
  okta.control.setStatus('ada@example.com', status)
  const { body } = await call(okta, 'GET', ada)
  const always = ['schema', 'self', 'type']
  expect(Object.keys(Object(body['_links'])).toSorted()).toEqual([...links, ...always].toSorted())
})

describe('an attribute that is in no schema is refused', () => {
  const cause = "Property name 'shoe' is not defined in profile"

  test('when somebody is created', async () => {
    const reply = await call(bench().okta, 'POST', '/users', { profile: { ...profile, shoe: 1 } })
    expect(reply).toMatchObject({
      status: 400,
      body: { errorCode: 'E0000001', errorSummary: 'Api validation failed: newUser' },
    })
    expect(causesOf(reply)).toEqual([cause])
  })

  test('when somebody is changed', async () => {
    const { okta } = bench()
    for (const method of ['POST', 'PUT']) {
      const reply = await call(okta, method, ada, { profile: { ...profile, shoe: 1 } })
      expect(reply.status).toBe(400)
      expect(causesOf(reply)).toEqual([cause])
    }
  })
})

describe('a recovery question', () => {
  const ask = { question: 'Whose daughter?', answer: 'of Byron' }
  const changeIt = (okta: ReturnType<typeof bench>['okta'], answer: string) =>
    call(okta, 'POST', `${ada}/credentials/change_recovery_question`, {
      password: { value: 'difference-engine' },
      recovery_question: { ...ask, answer },
    })

  test('is put back as it was read, and the answer stays', async () => {
    const { okta } = bench()
    await changeIt(okta, ask.answer)
    const { body } = await call(okta, 'GET', ada)
    expect(body['credentials']).toMatchObject({ recovery_question: { question: ask.question } })
    for (const method of ['POST', 'PUT']) {
      const put = await call(okta, method, ada, body)
      expect(put).toMatchObject({ status: 200, body: { credentials: body['credentials'] } })
    }
  })

  test('that is another one needs an answer', async () => {
    const { okta } = bench()
    await changeIt(okta, ask.answer)
    const credentials = { recovery_question: { question: 'Which engine?' } }
    const changed = await call(okta, 'POST', ada, { credentials })
    const made = await call(okta, 'POST', '/users', { profile, credentials })
    for (const reply of [changed, made]) {
      expect(reply.status).toBe(400)
      expect(causesOf(reply)).toEqual(['answer: The field cannot be left blank'])
    }
  })
})

test('the fields of people cannot be chosen', async () => {
  const reply = await call(bench().okta, 'GET', '/users?fields=status,profile:(firstName)')
  expect(reply).toMatchObject({ status: 501, body: { errorCode: 'NOT_EMULATED' } })
})

test('the type of users says who made it, and how its links are asked', async () => {
  const { okta } = bench()
  const { list } = await call(okta, 'GET', '/meta/types/user')
  const type = list[0] ?? {}
  expect(type).toMatchObject({
    createdBy: expect.stringMatching(/^spr/),
    lastUpdatedBy: expect.stringMatching(/^spr/),
    _links: {
      self: { rel: 'self', method: 'GET' },
      schema: { rel: 'schema', method: 'GET' },
    },
  })
  expect(idOf(await call(okta, 'GET', `/meta/types/user/${type['id']}`))).toBe(type['id'])
})
