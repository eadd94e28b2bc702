import type { Zippable } from 'fflate'
import { zipSync } from 'fflate'

/** What a file of the archive holds, by its name. */
export type Files = Readonly<Record<string, string>>

/**
 * The same files give the same bytes, on any machine: zip has no time zone, so fflate writes the
 * local time, and noon of this day exists in every zone; the deflate is its own, not zlib's.
 */
export function zip(files: Files): Uint8Array {
  const entries = Object.keys(files)
    .toSorted()
    .map((name) => [name, new TextEncoder().encode(files[name])] as const)
  return zipSync(Object.fromEntries(entries) satisfies Zippable, {
    mtime: new Date(1980, 0, 1, 12),
    level: 9,
    // Unix, a file that everybody may read: Lambda unpacks it as another user.
    os: 3,
    attrs: 0o100644 << 16,
  })
}
