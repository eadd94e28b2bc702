import { createHash } from 'node:crypto'
import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { answerText } from '../operation.ts'
import { style } from './style.ts'

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>

const styleHash = createHash('sha256').update(style).digest('base64')

/**
 * Nothing may run, load or frame a page. `form-action` is not restricted: browsers apply it to
 * redirects too, and the sign-in ends in one to the client, which may redirect further.
 */
const headers = {
  'content-type': 'text/html;charset=UTF-8',
  'cache-control': 'no-cache, no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; frame-ancestors 'none'`,
}

/** A whole page. What `html` is given is escaped; only the style, which is ours, is not. */
export async function page(status: number, title: string, content: Markup): Promise<Response> {
  const text = await html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${raw(style)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`
  return answerText(text.toString(), headers, status)
}
