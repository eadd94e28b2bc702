import { foreignOrigin, hasRedirectAt } from '../cors.ts'
import { because, oauthError } from '../errors.ts'
import type { Call } from '../operation.ts'
import type { App } from '../organisation/app.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { originOf } from '../organisation/web-origin.ts'

/**
 * What Okta demands of a client at the token endpoint that runs in a browser, which it knows by the
 * header `Origin`: PKCE, or a refresh token that came of it, and a redirect URI at that origin.
 */
export function checkBrowserClient(org: Organisation, call: Call, app: App): void {
  const origin = foreignOrigin(org, call.request)
  if (origin === undefined) return
  const page = originOf(origin) ?? 'no page at all'
  const from = `The request has the header Origin (${page}), as those of pages have`
  if (!usesPkce(call, app)) {
    const why = `${from}, and is neither a code's exchange with code_verifier nor a public client's refresh.`
    throw because(oauthError('unsupported_auth_method_browser_request'), why)
  }
  if (hasRedirectAt(app, origin)) return
  const why = `${from}, and no redirect URI of the app "${app.label}" is at this origin.`
  throw because(oauthError('illegal_origin_browser_request'), why)
}

function usesPkce({ form }: Call, { method }: App): boolean {
  const grant = form.get('grant_type')
  if (grant === 'refresh_token') return method === 'none'
  return grant === 'authorization_code' && form.get('code_verifier') !== undefined
}
