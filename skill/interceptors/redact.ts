/**
 * Masks what must not reach a log: the given secrets in every spelling that a quoted request could
 * have, anything that looks like a JWT, and the credentials of a quoted form or header, even when
 * the quotation cuts them short.
 */
export function redact(text: string, secrets: readonly string[]): string {
  return mask(text, secrets)
    .replace(/eyJ[\w-]{5,}(?:\.[\w-]*)*/g, masked)
    .replace(/\b(token|client_secret|refresh_token|code|password)=[^&\s"'<>]+/gi, `$1=${masked}`)
    .replace(/\b(Bearer|Basic) [\w.~+/=-]+/gi, `$1 ${masked}`)
}

/** Masks the given secrets in every spelling that a quoted request could have, and nothing else. */
export const mask = (text: string, secrets: readonly string[]): string =>
  secrets
    .filter(Boolean)
    .flatMap(spellingsOf)
    .reduce((rest, spelling) => rest.replaceAll(spelling, masked), text)

const masked = '[redacted]'

/** As it is, as in a form (RFC 6749 appendix B), as in a URL, in HTML, in JSON; longest first. */
function spellingsOf(secret: string): string[] {
  const form = new URLSearchParams({ '': secret }).toString().slice(1)
  const html = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const json = JSON.stringify(secret).slice(1, -1)
  const all = new Set([secret, form, encodeURIComponent(secret), html, json])
  return [...all].sort((a, b) => b.length - a.length)
}
