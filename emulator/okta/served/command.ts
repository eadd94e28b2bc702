import { once } from 'node:events'
import { misused, readCommandLine } from '../../command-line.ts'
import { readOktaFile } from '../organisation/file.ts'
import { redirectUri } from '../organisation/redirect-uri.ts'
import { listenOkta } from './listen.ts'

const usage = `Usage: colloquy okta [--config FILE] [--port N] [--redirect-uri URI]…

Serves the mock Okta on 127.0.0.1. The first line on stdout is JSON: url, issuer, clientId,
clientSecret and control, the address of the control surface. Runs until interrupted.

  --config FILE        the organisation; fixtures/okta.yaml unless given
  --port N             a free port unless given
  --redirect-uri URI   one more login redirect URI for the first app; may be repeated
`

const known = {
  config: { type: 'string', default: 'fixtures/okta.yaml' },
  port: { type: 'string', default: '0' },
  'redirect-uri': { type: 'string', multiple: true },
} as const

/** `colloquy okta`: resolves when the server was interrupted and is gone. */
export async function oktaCommand(argv: readonly string[]): Promise<void> {
  const { help, config, port, redirectUris } = argumentsOf(argv)
  if (help) {
    process.stdout.write(usage)
    return
  }
  const file = readOktaFile(config)
  const [app] = file.apps
  if (!app && redirectUris.length > 0) throw misused('--redirect-uri: the file has no app', usage)
  // As if they stood in the file: a reset leaves them.
  app?.settings.oauthClient.redirect_uris.push(...redirectUris)
  const served = await listenOkta({
    file,
    port,
    onProblem: ({ message }) => void process.stderr.write(`${message}\n`),
  })
  const { url, issuer, clientId, clientSecret, controlUrl } = served
  const line = { url, issuer, clientId, clientSecret, control: controlUrl }
  process.stdout.write(`${JSON.stringify(line)}\n`)
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  await served.close()
}

function argumentsOf(argv: readonly string[]) {
  const { help = false, config, port, ...values } = readCommandLine(argv, known, { usage }).options
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw misused(`--port takes a number from 0 to 65535, not "${port}"`, usage)
  }
  const redirectUris = values['redirect-uri'] ?? []
  const bad = redirectUris.find((uri) => !redirectUri.safeParse(uri).success)
  if (bad !== undefined) throw misused(`--redirect-uri takes a URI, not "${bad}"`, usage)
  return { help, config, port: Number(port), redirectUris }
}
