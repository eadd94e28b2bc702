import type { ClientSecret, StoredSecret } from '../config.ts'
import type { Fetch } from './validation.ts'
import { reasonOf } from './validation.ts'

/**
 * The client secret. A stored one is asked for each time it is needed and never kept: the extension
 * caches it for five minutes by itself, so that a new one is in use soon after it was stored. It
 * answers during invocations only, not while the skill is loaded.
 *
 * @throws Error that names the extension and never quotes it.
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets_lambda.html
 */
export async function readClientSecret(secret: ClientSecret, fetch: Fetch): Promise<string> {
  if ('value' in secret) return secret.value
  const { status, body } = await askExtension(secret, fetch)
  if (status !== 200) throw new Error(`The secrets extension answered ${status}`)
  const text = secretStringIn(body)
  if (!text) throw new Error('The secrets extension answered 200 without a SecretString')
  return text
}

async function askExtension({ id, port, sessionToken }: StoredSecret, fetch: Fetch) {
  const query = new URLSearchParams({ secretId: id })
  try {
    const response = await fetch(`http://localhost:${port}/secretsmanager/get?${query}`, {
      headers: { 'X-Aws-Parameters-Secrets-Token': sessionToken },
    })
    return { status: response.status, body: await response.text() }
  } catch (error) {
    throw new Error(`The secrets extension gave no answer: ${reasonOf(error)}`)
  }
}

function secretStringIn(body: string): string | undefined {
  try {
    const { SecretString }: Record<string, unknown> = Object(JSON.parse(body))
    return typeof SecretString === 'string' ? SecretString : undefined
  } catch {
    return undefined
  }
}
