import { createHash } from 'node:crypto'
import { answerText } from '../operation.ts'

/**
 * `response_mode=okta_post_message`: a script hands the answer to the page that opened this one, or
 * that holds it in a frame, and to no other origin than the client's.
 */
export function postMessagePage(redirectUri: string, answer: Record<string, string>): Response {
  const origin = new URL(redirectUri).origin
  const script = `(window.opener||window.parent).postMessage(${literal(answer)},${literal(origin)})`
  const hash = createHash('sha256').update(script).digest('base64')
  const text = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Continue</title></head>
<body><script>${script}</script></body>
</html>
`
  return answerText(text, {
    'content-type': 'text/html;charset=UTF-8',
    'cache-control': 'no-cache, no-store',
    'referrer-policy': 'no-referrer',
    'content-security-policy': `default-src 'none'; script-src 'sha256-${hash}'`,
  })
}

/** JSON that cannot end the script it stands in. */
const literal = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c')
