/** A source of chance: `count` bytes. Passed in, so that a conversation can be repeated. */
export type Random = (count: number) => Uint8Array
