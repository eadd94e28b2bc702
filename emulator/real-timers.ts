/** Node's own time, taken before anything is replaced: what the emulator itself runs on. */
const { setTimeout, clearTimeout, setInterval, clearInterval, setImmediate } = globalThis
const { timeout: abortTimeout } = AbortSignal

export const real = {
  Date: globalThis.Date,
  setTimeout,
  clearTimeout,
  setInterval,
  clearInterval,
  abortTimeout: (ms: number): AbortSignal => abortTimeout.call(AbortSignal, ms),
  performanceNow: (): number => performance.now(),
  /** One round of the event loop: everything that is ready has run. */
  nextRound: (): Promise<void> => new Promise((resolve) => setImmediate(resolve)),
  /** Whether the process waits for the file system or a name lookup. */
  readingFiles: (): boolean =>
    process.getActiveResourcesInfo().some((name) => name.includes('Req')),
}
