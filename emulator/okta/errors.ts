/**
 * Okta's OAuth errors, by the internal name that its own exported table gives them: status, the
 * error that the client reads, and the description. `{}` is where Okta puts a value in.
 */
const oauthErrors = {
  access_denied: [
    403,
    'access_denied',
    'The resource owner or authorization server denied the request.',
  ],
  user_not_assigned: [400, 'access_denied', 'User is not assigned to the client application.'],
  no_scope_allowed: [
    400,
    'access_denied',
    'Policy evaluation succeeded, but all the requested scopes were rejected.',
  ],
  no_matching_policy: [
    401,
    'access_denied',
    'Policy evaluation failed for this request, please check the policy configurations.',
  ],
  scope_denied: [
    400,
    'access_denied',
    'Some of the requested scopes were denied by the policy. Denied scopes: [{}].',
  ],
  refresh_scopes_denied: [
    400,
    'access_denied',
    'Some of the scopes requested for the refresh request were not granted in the original authorize request. Denied scopes: {}.',
  ],
  insufficient_scope: [
    403,
    'insufficient_scope',
    'The access token provided does not contain the required scopes.',
  ],
  missing_client_credentials: [401, 'invalid_client', 'No client credentials found.'],
  invalid_basic_auth_creds: [
    401,
    'invalid_client',
    'Found Authentication header but was not valid client credentials.',
  ],
  invalid_client_id: [401, 'invalid_client', "Invalid value for 'client_id' parameter."],
  invalid_token_endpoint_auth_method: [
    401,
    'invalid_client',
    'Client authentication failed. Either the client or the client credentials are invalid.',
  ],
  invalid_client_secret: [
    401,
    'invalid_client',
    'The client secret supplied for a confidential client is invalid.',
  ],
  invalid_authorization_code: [
    400,
    'invalid_grant',
    'The authorization code is invalid or has expired.',
  ],
  mismatched_client: [
    400,
    'invalid_grant',
    "The grant was issued to another client. Please make sure the 'client_id' matches the one used at the authorize request.",
  ],
  mismatched_redirect_uri: [
    400,
    'invalid_grant',
    "The 'redirect_uri' does not match the redirection URI used in the authorization request.",
  ],
  invalid_refresh_token: [400, 'invalid_grant', 'The refresh token is invalid or expired.'],
  pkce_verification_failed: [400, 'invalid_grant', 'PKCE verification failed.'],
  multiple_client_credentials: [
    401,
    'invalid_request',
    'Cannot supply multiple client credentials. Use one of the following: credentials in the Authorization header, credentials in the post body, or a client_assertion in the post body.',
  ],
  client_credentials_in_query: [
    400,
    'invalid_request',
    'Client credentials cannot be supplied via query parameters.',
  ],
  duplicate_oauth_params: [
    400,
    'invalid_request',
    'The request contained multiple parameters with the same name.',
  ],
  illegal_duplicated_parameters: [
    400,
    'invalid_request',
    'Duplicate parameter provided in request. Duplicated parameters: [{}].',
  ],
  illegal_redirect_uri: [
    400,
    'invalid_request',
    "The 'redirect_uri' parameter must be a Login redirect URI in the client app settings.",
  ],
  invalid_state: [
    400,
    'invalid_request',
    "The authentication request has an invalid 'state' parameter.",
  ],
  invalid_prompt: [
    400,
    'invalid_request',
    "Invalid value for 'prompt' parameter. Supported values: [{}]",
  ],
  invalid_max_age: [
    400,
    'invalid_request',
    "Invalid value for 'max_age' parameter. It should be within range 0 - 2^31-1.",
  ],
  invalid_prompt_for_zero_max_age: [
    400,
    'invalid_request',
    "'prompt' parameter must not have the value 'none' for request with 'zero' as max_age.",
  ],
  pkce_invalid_challenge: [
    400,
    'invalid_request',
    'PKCE code challenge contains illegal characters.',
  ],
  pkce_missing_challenge: [
    400,
    'invalid_request',
    'PKCE code challenge is required by the application.',
  ],
  pkce_unsupported_code_challenge_method: [
    400,
    'invalid_request',
    'PKCE code challenge method is not supported. Valid values: [{}]',
  ],
  pkce_missing_challenge_verifier_present: [
    400,
    'invalid_request',
    'PKCE code challenge should be specified in the authorize request for code verification.',
  ],
  pkce_missing_verifier: [
    400,
    'invalid_request',
    'PKCE code verifier is required by the application.',
  ],
  token_request_missing_grant_type: [
    400,
    'invalid_request',
    "The token request must specify a 'grant_type'. Valid values: [{}]",
  ],
  missing_token_request_parameter: [
    400,
    'invalid_request',
    "The required parameter '{}' is missing.",
  ],
  mismatched_authorization_server: [
    400,
    'invalid_request',
    'The grant was issued for another authorization server.',
  ],
  request_missing_token: [400, 'invalid_request', "The 'token' parameter is required."],
  openid_scope_required: [
    400,
    'invalid_scope',
    "Requests for ID tokens or access tokens with OpenID scopes require the 'openid' scope.",
  ],
  no_default_scopes: [
    400,
    'invalid_scope',
    "The authorization server resource does not have any configured default scopes, 'scope' must be provided.",
  ],
  no_matching_scope: [
    400,
    'invalid_scope',
    'One or more scopes are not configured for the authorization server resource.',
  ],
  access_token_invalid: [401, 'invalid_token', 'The access token is invalid'],
  no_existing_session: [
    400,
    'login_required',
    "A 'prompt' value of 'none' requires an existing session to successfully authorize.",
  ],
  login_required: [
    400,
    'login_required',
    'The client specified not to prompt, but the user is not logged in.',
  ],
  request_expired: [400, 'login_required', 'Request expired, please start over and try again.'],
  unauthorized_client: [
    400,
    'unauthorized_client',
    'The client is not authorized to use the provided grant type. Configured grant types: [{}].',
  ],
  unsupported_grant_type: [
    400,
    'unsupported_grant_type',
    'The authorization grant type is not supported by the authorization server. Configured grant types: [{}].',
  ],
  unsupported_response_mode: [
    400,
    'unsupported_response_mode',
    'The response mode is not supported by the authorization server. Valid response modes: [query, fragment, form_post, okta_post_message].',
  ],
  unsupported_response_mode_okta_post_message_with_code: [
    400,
    'unsupported_response_mode',
    "'okta_post_message' response mode cannot be used with the 'code' response type.",
  ],
  unsupported_response_type: [
    400,
    'unsupported_response_type',
    'The response type is not supported by the authorization server. Configured response types: [{}].',
  ],
} as const satisfies Record<string, readonly [status: number, error: string, description: string]>

/** The other dialect: Okta's API errors, which answer for all that lies outside OAuth. */
const apiErrors = {
  E0000007: [404, 'Not found: {}'],
  E0000009: [500, 'Internal Server Error'],
  E0000021: [
    400,
    'Bad request.  Accept and/or Content-Type headers likely do not match supported values.',
  ],
  E0000022: [405, 'The endpoint does not support the provided HTTP method'],
  invalid_client: [400, "Invalid value for 'client_id' parameter."],
  NOT_EMULATED: [501, '{}'],
} as const satisfies Record<string, readonly [status: number, summary: string]>

export type OAuthErrorName = keyof typeof oauthErrors
export type ApiErrorName = keyof typeof apiErrors

/** A refusal by an operation; the router turns it into the wire answer, in one place. */
export class OktaError extends Error {
  override readonly name = 'OktaError'
  readonly dialect: 'OAuth' | 'API'
  readonly status: number
  /** `error` of the OAuth dialect, `errorCode` of the API dialect. */
  readonly code: string

  constructor(dialect: 'OAuth' | 'API', status: number, code: string, description: string) {
    super(description)
    this.dialect = dialect
    this.status = status
    this.code = code
  }
}

/** A refusal as OAuth words it: `{ error, error_description }`. */
export function oauthError(name: OAuthErrorName, value = ''): OktaError {
  const [status, error, description] = oauthErrors[name]
  return new OktaError(
    'OAuth',
    status,
    error,
    description.replace('{}', () => value),
  )
}

/** A refusal as Okta's API words it: `{ errorCode, errorSummary, errorLink, errorId, errorCauses }`. */
export function apiError(name: ApiErrorName, value = '', asStatus?: number): OktaError {
  const [status, summary] = apiErrors[name]
  return new OktaError(
    'API',
    asStatus ?? status,
    name,
    summary.replace('{}', () => value),
  )
}

/** The JSON body of a refusal. */
export function errorBody({ dialect, code, message }: OktaError, errorId: string): object {
  if (dialect === 'OAuth') return { error: code, error_description: message }
  return { errorCode: code, errorSummary: message, errorLink: code, errorId, errorCauses: [] }
}
