import type { OktaFile } from '../organisation/file.ts'
import type { Report } from '../organisation/file-report.ts'
import { pathsOf } from './settings.ts'

/** Refuses a path that two servers, or two operations of one, would answer: one of them never could. */
export function checkPlainPaths({ authorizationServers: servers }: OktaFile, report: Report): void {
  const taken = new Map<string, string>()
  for (const [index, { name, oauth }] of servers.entries()) {
    for (const [operation, path] of oauth ? pathsOf(oauth) : []) {
      const first = taken.get(path)
      const at = ['authorizationServers', index, 'oauth', operation]
      if (first !== undefined) report(at, `${path} is the ${first} already`)
      else taken.set(path, `${operation} path of "${name}"`)
    }
  }
}
