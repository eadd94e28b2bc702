/** A page of some portal in the way, which says that all is well. */
export const webPage = (): Response => page(200, '<h1>Welcome</h1>')

/** Gateways like to quote the request that they could not pass on, credentials included. */
export async function errorPage(request: Request): Promise<Response> {
  const quoted = `${request.method} ${request.url}\n${await request.text()}`
  return page(502, `<h1>Bad gateway</h1><pre>${escaped(quoted)}</pre>`)
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const page = (status: number, content: string): Response =>
  new Response(`<html><body>${content}</body></html>`, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })

export const nothing = (): Response =>
  new Response(null, { status: 200, headers: { 'content-length': '0' } })

/** The answer as two chunks, as the network may deliver any. */
export async function inTwoPieces(answer: Response): Promise<Response> {
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const middle = Math.ceil(bytes.length / 2)
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes.slice(0, middle))
      controller.enqueue(bytes.slice(middle))
      controller.close()
    },
  })
  const headers = new Headers(answer.headers)
  headers.delete('content-length')
  return new Response(body, { status: answer.status, headers })
}

/** The first half of the answer, which calls itself whole, as a proxy with a small buffer does. */
export async function brokenOff(answer: Response): Promise<Response> {
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const half = bytes.slice(0, Math.ceil(bytes.length / 2))
  const headers = new Headers(answer.headers)
  headers.set('content-length', String(half.length))
  return new Response(half, { status: answer.status, headers })
}

/** The true answer under another content type. */
export async function unlabelled(answer: Response): Promise<Response> {
  const headers = new Headers(answer.headers)
  headers.set('content-type', 'text/plain; charset=utf-8')
  return new Response(await answer.arrayBuffer(), { status: answer.status, headers })
}
