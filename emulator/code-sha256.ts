import { createHash } from 'node:crypto'

/** What Lambda calls CodeSha256: of the bytes of a whole zip, in base64. */
export const codeSha256Of = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('base64')
