const decoder = new TextDecoder()

/**
 * A request that has been read to its end before it is answered. All of it is asked for at once, by
 * `text()`: the stream that a `Request` makes of a body costs twice as much as the rest of it.
 */
export class ReadRequest extends Request {
  override readonly text: () => Promise<string>

  constructor(url: string, init: Omit<RequestInit, 'body'>, bytes: Uint8Array) {
    super(url, init)
    this.text = async () => decoder.decode(bytes)
  }
}

// A copy, `new Request(url, request)` or `clone()`, would have no body: it is refused, not left empty.
for (const name of ['body', 'clone']) {
  Object.defineProperty(ReadRequest.prototype, name, {
    get(): never {
      throw new Error(`A request that was read has no ${name}: call text(), and do not copy it.`)
    },
  })
}
