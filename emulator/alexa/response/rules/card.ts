import type { Json } from '../json.ts'
import { grouped, isAbsent, isObject, kindOfValue, listAt } from '../json.ts'
import type { Problem, Rule } from '../problem.ts'
import { recalled, sure } from '../problem.ts'

const MAX_TEXT = 8000
const MAX_URL = 2000

/** The text fields of each card. */
const cards: Readonly<Record<string, readonly string[]>> = {
  Simple: ['title', 'content'],
  Standard: ['title', 'text'],
  LinkAccount: [],
  AskForPermissionsConsent: [],
}

type CardRule = (card: Json) => readonly Problem[]

const forCard =
  (rule: CardRule): Rule =>
  ({ response }) =>
    isObject(response['card']) ? rule(response['card']) : []

const cardObject: Rule = ({ response }) => {
  const { card } = response
  if (isAbsent(card) || isObject(card)) return []
  return [sure('response.card', `must be one object; it is ${kindOfValue(card)}`)]
}

const fieldsOf = ({ type }: Json) =>
  typeof type === 'string' && Object.hasOwn(cards, type) ? cards[type] : undefined

const cardType = forCard((card) => {
  if (fieldsOf(card)) return []
  const { type } = card
  const given = typeof type === 'string' ? `"${type}"` : kindOfValue(type)
  return [sure('response.card.type', `must be ${Object.keys(cards).join(', ')}; it is ${given}`)]
})

const fields = forCard((card) =>
  (fieldsOf(card) ?? [])
    .filter((name) => !isAbsent(card[name]) && typeof card[name] !== 'string')
    .map((name) => sure(`response.card.${name}`, `must be text; it is ${kindOfValue(card[name])}`)),
)

/** One text is enough: Amazon's own samples show Standard cards that are all title. */
const someText = forCard((card) => {
  const names = fieldsOf(card) ?? []
  if (names.length === 0 || names.some((name) => !isAbsent(card[name]))) return []
  return [recalled('response.card', `has neither ${names.join(' nor ')}`)]
})

/** Each text for itself, and all of them together; that the sum counts is recalled. */
const textLength = forCard((card) => {
  const texts = (fieldsOf(card) ?? []).flatMap((name) => {
    const text = card[name]
    return typeof text === 'string' ? [{ name, length: text.length }] : []
  })
  const long = texts.filter(({ length }) => length > MAX_TEXT)
  if (long.length > 0) {
    return long.map(({ name, length }) => sure(`response.card.${name}`, tooLong(length)))
  }
  const sum = texts.reduce((total, { length }) => total + length, 0)
  return sum > MAX_TEXT ? [recalled('response.card', `${tooLong(sum)} in all`)] : []
})

const tooLong = (length: number) =>
  `${grouped(length)} characters; Alexa allows ${grouped(MAX_TEXT)}`

const imageObject = forCard(({ type, image }) => {
  if (type !== 'Standard' || isAbsent(image) || isObject(image)) return []
  return [sure('response.card.image', `must be an object; it is ${kindOfValue(image)}`)]
})

const imageUrls = forCard(({ type, image }) => {
  if (type !== 'Standard' || !isObject(image)) return []
  return ['smallImageUrl', 'largeImageUrl'].flatMap((name) =>
    imageUrl(`response.card.image.${name}`, image[name]),
  )
})

function imageUrl(where: string, url: unknown): readonly Problem[] {
  if (isAbsent(url)) return []
  if (typeof url !== 'string') return [sure(where, `must be text; it is ${kindOfValue(url)}`)]
  if (url.length > MAX_URL) {
    return [sure(where, `${grouped(url.length)} characters; Alexa allows ${grouped(MAX_URL)}`)]
  }
  return URL.parse(url)?.protocol === 'https:'
    ? []
    : [recalled(where, `must be an https: URL; it is "${url}"`)]
}

const permissions = forCard((card) => {
  if (card['type'] !== 'AskForPermissionsConsent') return []
  const scopes = listAt(card, 'permissions')
  if (scopes.length > 0 && scopes.every((scope) => typeof scope === 'string')) return []
  return [sure('response.card.permissions', 'must list at least one permission, each as text')]
})

export const cardRules: readonly Rule[] = [
  cardObject,
  cardType,
  fields,
  someText,
  textLength,
  imageObject,
  imageUrls,
  permissions,
]
