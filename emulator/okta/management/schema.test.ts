import { describe, expect, test } from 'vitest'
import { bench } from '../okta.fixture.ts'
import { call, causesOf } from './management.fixture.ts'
import * as shapes from './shapes.fixture.ts'

const path = '/meta/schemas/user/default'
const ada = '/users/ada@example.com'

const custom = (properties: object) => ({ definitions: { custom: { properties } } })
const base = (properties: object) => ({ definitions: { base: { properties } } })

test('the schema holds what Okta has and what the file adds', async () => {
  const { definitions } = shapes.userSchema.parse((await call(bench().okta, 'GET', path)).json)
  expect(Object.keys(definitions.custom.properties)).toEqual(['favoriteColor'])
  expect(Object.keys(definitions.base.properties)).toHaveLength(31)
  // Okta demands a first name as well; the fixture makes it optional.
  expect(definitions.base.required).toEqual(['login', 'lastName', 'email'])
  const told = Object.entries(definitions.base.properties).filter((one) => 'required' in one[1])
  expect(told.map(([name]) => name)).toEqual(['login', 'lastName', 'email'])
})

test('the schema as it is shown is taken, and changes nothing', async () => {
  const { okta } = bench((file) => {
    file.profileSchema['teams'] = {
      title: 'Teams',
      type: 'array',
      items: { type: 'string', enum: ['A', 'B'] },
      permissions: [{ principal: 'SELF', action: 'READ_ONLY' }],
    }
  })
  const { body: before } = await call(okta, 'GET', path)
  const { status, body } = await call(okta, 'POST', path, before)
  expect([status, body['definitions']]).toEqual([200, before['definitions']])
})

describe('a custom attribute', () => {
  test('is added, and used', async () => {
    const { okta } = bench()
    const shirt = { title: 'Shirt', type: 'string', enum: ['S', 'M'], required: false }
    await call(okta, 'POST', path, custom({ shirt }))
    expect(await call(okta, 'POST', ada, { profile: { shirt: 'M' } })).toMatchObject({
      body: { profile: { shirt: 'M', favoriteColor: 'teal' } },
    })
    const refused = await call(okta, 'POST', ada, { profile: { shirt: 'XXL' } })
    expect(causesOf(refused)).toEqual(['shirt: The value must be one of S, M'])
  })

  test('is changed, and keeps what is not named', async () => {
    const { okta } = bench()
    await call(okta, 'POST', path, custom({ favoriteColor: { maxLength: 40 } }))
    const { definitions } = shapes.userSchema.parse((await call(okta, 'GET', path)).json)
    expect(definitions.custom.properties['favoriteColor']).toMatchObject({
      title: 'Favorite color',
      maxLength: 40,
    })
  })

  test('is removed by null, with the values that people have', async () => {
    const { okta } = bench((file) => {
      for (const server of file.authorizationServers) server.claims = []
    })
    await call(okta, 'POST', path, custom({ favoriteColor: null }))
    expect((await call(okta, 'GET', ada)).body['profile']).not.toHaveProperty('favoriteColor')
    await call(okta, 'POST', path, custom({ favoriteColor: { title: 'Again', type: 'string' } }))
    expect((await call(okta, 'GET', ada)).body['profile']).not.toHaveProperty('favoriteColor')
  })

  test('that must be unique, is', async () => {
    const { okta } = bench()
    await call(
      okta,
      'POST',
      path,
      custom({ badge: { title: 'Badge', type: 'string', unique: true } }),
    )
    const give = (user: string) => call(okta, 'POST', user, { profile: { badge: '7' } })
    expect(await give(ada)).toMatchObject({ status: 200 })
    expect(await give(ada)).toMatchObject({ status: 200 })
    expect(causesOf(await give('/users/linus'))).toEqual([
      'badge: An object with this field already exists in the current organization',
    ])
  })

  test.each([
    ['without a title', { x: { type: 'string' } }],
    ['that no object can have', JSON.parse('{"__proto__":{"title":"X","type":"string"}}')],
    ['of no known type', { x: { title: 'X', type: 'date' } }],
    ['with the name of a base attribute', { city: { title: 'City', type: 'string' } }],
    ['whose type changes', { favoriteColor: { type: 'integer' } }],
    ['that people have other values of', { favoriteColor: { maxLength: 2 } }],
  ])('%s is E0000001', async (_, properties) => {
    expect(await call(bench().okta, 'POST', path, custom(properties))).toMatchObject({
      status: 400,
      body: { errorCode: 'E0000001' },
    })
  })

  test.each([
    [{ format: 'email' }, 'ada@example.com', 'at home', 'must be an e-mail address'],
    [{ format: 'uri' }, 'https://example.com/a', 'somewhere', 'must be a URI'],
    [
      { type: 'array', items: { type: 'string', enum: ['red', 'blue'] } },
      ['red'],
      ['red', 'green'],
      'must have nothing but red, blue',
    ],
  ])('with %o is shown, and takes %o and not %o', async (change, good, bad, cause) => {
    const { okta } = bench()
    const attribute = { title: 'X', type: 'string', ...change }
    const { json } = await call(okta, 'POST', path, custom({ x: attribute }))
    const { definitions } = shapes.userSchema.parse(json)
    expect(definitions.custom.properties['x']).toMatchObject(attribute)
    const give = (x: unknown) => call(okta, 'POST', ada, { profile: { x } })
    expect(await give(good)).toMatchObject({ body: { profile: { x: good } } })
    expect(causesOf(await give(bad))).toEqual([`x: The value ${cause}`])
  })

  test.each([
    [{ default: 'y' }],
    [{ format: 'date-time' }],
    [{ type: 'array', items: { type: 'number' } }],
    [{ type: 'array', items: { type: 'integer', enum: [1, 2, 3] } }],
    [{ type: 'array', items: { type: 'string', oneOf: [{ const: 'a', title: 'A' }] } }],
  ])('with %o is not emulated', async (change) => {
    const properties = { x: { title: 'X', type: 'string', ...change } }
    expect(await call(bench().okta, 'POST', path, custom(properties))).toMatchObject({
      status: 501,
    })
  })
})

describe('a base attribute', () => {
  test('may be made optional if it is a name', async () => {
    const { okta } = bench()
    await call(okta, 'POST', path, base({ lastName: { required: false } }))
    expect(await call(okta, 'POST', ada, { profile: { lastName: null } })).toMatchObject({
      status: 200,
    })
  })

  test('may be given to the person to write', async () => {
    const { okta } = bench()
    const permissions = [{ principal: 'SELF', action: 'READ_WRITE' }]
    expect(await call(okta, 'POST', path, base({ city: { permissions } }))).toMatchObject({
      status: 200,
    })
  })

  test.each([
    ['an e-mail that may be missing', { email: { required: false } }],
    ['a longer city', { city: { maxLength: 4000 } }],
    ['one more', { planet: { title: 'Planet', type: 'string' } }],
    ['one less', { city: null }],
    ['one named as a property of every object', { constructor: { title: 'X', type: 'string' } }],
  ])('but %s is E0000001', async (_, properties) => {
    expect(await call(bench().okta, 'POST', path, base(properties))).toMatchObject({
      status: 400,
      body: { errorCode: 'E0000001' },
    })
  })
})

test('there is one type of user, and the schema is found by its id as well', async () => {
  const { okta } = bench()
  const { list } = await call(okta, 'GET', '/meta/types/user')
  const [type] = list.map((one) => shapes.userType.parse(one))
  const byType = await call(okta, 'GET', `/meta/types/user/${type?.id}`)
  expect(byType.body).toEqual(type)
  const { href } = shapes.userType.parse(byType.json)._links['schema'] ?? { href: '' }
  expect(await call(okta, 'GET', href)).toMatchObject({ status: 200, body: { id: href } })
  expect(await call(okta, 'GET', '/meta/schemas/user/other')).toMatchObject({ status: 404 })
})

test.each(['constructor', 'toString', '__proto__'])('nobody has an attribute %s', async (name) => {
  const { okta } = bench()
  const body = `{"profile":{"${name}":"x"}}`
  for (const user of ['/users/me', ada]) {
    const reply = await call(okta, 'POST', user, body)
    expect(reply).toMatchObject({ status: 400, body: { errorCode: 'E0000001' } })
    expect(causesOf(reply)).toEqual([
      expect.stringContaining(`Property name '${name}' is not defined in profile`),
    ])
  }
})

test.each(['constructor', 'toString'])('an attribute may be called %s', async (name) => {
  const { okta } = bench()
  const added = await call(okta, 'POST', path, custom({ [name]: { title: 'X', type: 'string' } }))
  expect(added).toMatchObject({ status: 200 })
  const given = await call(okta, 'POST', ada, { profile: { [name]: 'x' } })
  expect(given).toMatchObject({ status: 200, body: { profile: { [name]: 'x' } } })
})
