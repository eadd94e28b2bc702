import { z } from 'zod'
import { apiError } from '../errors.ts'
import { placesOf } from './places.ts'
import type { Ask } from './route.ts'

type Limits = { readonly usual: number; readonly most: number }

/** By what a list is sorted, other than age. */
export type Order<T> = { readonly textOf: (item: T) => string; readonly descending: boolean }

/** A point between two items of a list; it stays where it is when items come and go. */
type Cursor = { readonly place: number; readonly text: string }

/** One page of a list, and the `Link` header that leads to the next. */
export function pageOf<T extends { readonly id: string }>(
  ask: Ask,
  items: readonly T[],
  limits: Limits = { usual: 200, most: 200 },
  { textOf, descending }: Order<T> = { textOf: () => '', descending: false },
) {
  const limit = limitOf(ask, limits)
  const placeOf = placesOf(ask.org, items)
  const order = ordering(descending)
  const listed = items
    .map((item) => ({ item, place: placeOf(item), text: textOf(item) }))
    .toSorted(order)
  const after = cursorIn(ask)
  const start = after ? listed.findIndex((other) => order(other, after) > 0) : 0
  const rest = start === -1 ? [] : listed.slice(start)
  const page = rest.slice(0, limit)
  const last = page.at(-1)
  const links = [`<${hrefOf(ask)}>; rel="self"`]
  if (last && limit < rest.length) {
    const following = hrefOf(ask, { after: cursorText(last), limit: String(limit) })
    links.push(`<${following}>; rel="next"`)
  }
  return { page: page.map(({ item }) => item), headers: { link: links.join(', ') } }
}

const { compare } = new Intl.Collator('en')

const ordering =
  (descending: boolean) =>
  (a: Cursor, b: Cursor): number =>
    (descending ? -1 : 1) * compare(a.text, b.text) || a.place - b.place

const cursorText = ({ place, text }: Cursor): string =>
  Buffer.from(JSON.stringify([place, text])).toString('base64url')

const cursorShape = z.tuple([z.int(), z.string()])

function cursorIn({ url }: Ask): Cursor | undefined {
  const after = url.searchParams.get('after')
  if (after === null) return undefined
  try {
    const [place, text] = cursorShape.parse(JSON.parse(Buffer.from(after, 'base64url').toString()))
    return { place, text }
  } catch {
    throw apiError('E0000029')
  }
}

/** Unlike the whole list, what a search for a few letters finds has no further pages. */
export const limitOf = ({ url }: Ask, { usual, most }: Limits): number => {
  const given = url.searchParams.get('limit')
  if (given === null) return usual
  const limit = Number(given)
  if (!Number.isInteger(limit) || limit < 1) throw apiError('E0000029')
  return Math.min(limit, most)
}

function hrefOf({ org, url }: Ask, change: Readonly<Record<string, string>> = {}): string {
  const target = new URL(url.pathname + url.search, org.origin)
  for (const [name, value] of Object.entries(change)) target.searchParams.set(name, value)
  return target.href
}
