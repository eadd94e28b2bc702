import { oldManifestKey } from '../../alexa/manifest-key.ts'
import type { Located, Text } from '../located.ts'
import { entriesIn, member } from '../located.ts'
import type { Model } from '../model/view.ts'

/** What the store shows in one locale. */
type Listing = { readonly locale: Text; readonly node: Located }

/** A manifest as the rules read it, with what stands around it. */
export type Manifest = {
  readonly file: string
  readonly root: Located
  readonly manifest: Located
  readonly listings: readonly Listing[]
  /** The models of the package by locale. */
  readonly models: ReadonlyMap<string, Model>
  /** For which locales there is a file, be it broken. */
  readonly modelLocales: readonly string[]
  /** Whether users link an account; undefined when nobody says. */
  readonly linksAccounts: boolean
  /** Under which a custom skill stands; other kinds of skill have other rules. */
  readonly custom: Located | undefined
}

export type Surroundings = Pick<Manifest, 'models' | 'modelLocales' | 'linksAccounts'>

export function viewManifest(file: string, root: Located, around: Surroundings): Manifest {
  const manifest = member(root, 'manifest') ?? member(root, oldManifestKey) ?? root
  const listings = entriesIn(member(manifest, 'publishingInformation'), 'locales').map(
    ({ key, keyAt, value }) => ({ locale: { text: key, at: keyAt }, node: value }),
  )
  const custom = member(manifest, 'apis', 'custom')
  return { file, root, manifest, listings, custom, ...around }
}

/** Where a part of the manifest stands, or would. */
export const placeOf = ({ manifest }: Manifest, ...keys: readonly string[]): number =>
  member(manifest, ...keys)?.at ?? member(manifest, ...keys.slice(0, -1))?.at ?? manifest.at
