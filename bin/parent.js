/** How often it is looked whether the parent is still there. */
const everyMs = 250

/**
 * `npx colloquy …` is npm, and npm passes no signal on to what it started: killed, it would leave us
 * behind. Then our parent is another process, and we end as if the signal had been for us.
 */
export function endWithNpm() {
  if (process.env.npm_command !== 'exec') return
  const parent = process.ppid
  const look = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(look)
    process.kill(process.pid, 'SIGTERM')
  }, everyMs)
  look.unref()
}
