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
