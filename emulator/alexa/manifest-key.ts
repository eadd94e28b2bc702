import { isAbsent, isObject } from './response/json.ts'

/** Under which the first ask-cli had the manifest; its successors read `manifest` only. */
export const oldManifestKey = 'skillManifest'

export const isOldManifest = (json: unknown): boolean =>
  isObject(json) && isAbsent(json['manifest']) && !isAbsent(json[oldManifestKey])
