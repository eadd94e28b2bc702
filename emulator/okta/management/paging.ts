import { apiError } from '../errors.ts'
import type { Ask } from './route.ts'

type Limits = { readonly usual: number; readonly most: number }

/** One page of a list, and the `Link` header that leads to the next; `after` is the last id seen. */
export function pageOf<T extends { readonly id: string }>(
  ask: Ask,
  items: readonly T[],
  limits: Limits = { usual: 200, most: 200 },
) {
  const limit = limitOf(ask, limits)
  const after = ask.url.searchParams.get('after')
  const start = after === null ? 0 : items.findIndex(({ id }) => id === after) + 1
  if (after !== null && start === 0) throw apiError('E0000029')
  const page = items.slice(start, start + limit)
  const last = page.at(-1)
  const links = [`<${hrefOf(ask)}>; rel="self"`]
  if (last && start + limit < items.length) {
    links.push(`<${hrefOf(ask, { after: last.id, limit: String(limit) })}>; rel="next"`)
  }
  return { page, headers: { link: links.join(', ') } }
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
