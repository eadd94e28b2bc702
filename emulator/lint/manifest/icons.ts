import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Found, Rule } from '../finding.ts'
import { textIn } from '../located.ts'
import type { Manifest } from './view.ts'

const icons = [
  ['smallIconUri', 108],
  ['largeIconUri', 512],
] as const

export const iconRules: readonly Rule<Manifest>[] = [
  {
    name: 'icon-missing',
    severity: 'warning',
    basis: 'seen',
    about: 'both icons in each locale',
    remedy: 'Name the icons: "file://assets/images/…png", or an https address.',
    check: ({ listings }) =>
      listings.flatMap(({ locale, node }) => {
        const missing = icons.map(([key]) => key).filter((key) => !textIn(node, key)?.text)
        const what = `${locale.text} has no ${missing.join(' and no ')}`
        return missing.length > 0 ? [{ at: locale.at, what }] : []
      }),
  },
  {
    name: 'icon-file',
    severity: 'error',
    basis: 'seen',
    about: 'icons that the manifest names as files are there',
    remedy: 'Put the file there; the path counts from the folder of skill.json.',
    check: (manifest) =>
      files(manifest).flatMap(({ at, path, uri }) =>
        existsSync(path) ? [] : [{ at, what: `${uri} does not exist` }],
      ),
  },
  {
    name: 'icon-size',
    severity: 'warning',
    basis: 'recalled',
    about: 'icons are PNG, 108 × 108 and 512 × 512 pixels',
    remedy: 'Give it this size.',
    check: sizes,
  },
]

const files = ({ file, listings }: Manifest) =>
  listings.flatMap(({ node }) =>
    icons.flatMap(([key, size]) => {
      const uri = textIn(node, key)
      const path = /^file:\/\/(.+)$/.exec(uri?.text ?? '')?.[1]
      return uri && path
        ? [{ at: uri.at, uri: uri.text, path: join(dirname(file), path), size }]
        : []
    }),
  )

function* sizes(manifest: Manifest): Iterable<Found> {
  for (const { at, path, uri, size } of files(manifest)) {
    if (!existsSync(path)) continue
    const found = pngSize(path)
    if (found === undefined) {
      const remedy = `Save it as a PNG image of ${size} × ${size} pixels.`
      yield { at, what: `${uri} is no PNG image`, remedy }
    } else if (found !== `${size} × ${size}`) {
      yield { at, what: `${uri} has ${found} pixels, ${size} × ${size} are shown` }
    }
  }
}

/** Width and height stand in the first chunk (PNG specification, 11.2.1). */
function pngSize(path: string): string | undefined {
  const header = Buffer.alloc(24)
  const descriptor = openSync(path, 'r')
  try {
    readSync(descriptor, header)
  } catch {
    return undefined
  } finally {
    closeSync(descriptor)
  }
  if (header.toString('latin1', 1, 4) !== 'PNG') return undefined
  return `${header.readUInt32BE(16)} × ${header.readUInt32BE(20)}`
}
