/**
 * Okta's OAuth errors, by the internal name that its own exported table gives them: below status
 * and `error`, the description. `{}` is where Okta puts a value in.
 */
export const oauthErrors = {
  '400 access_denied': {
    user_not_assigned: 'User is not assigned to the client application.',
    no_scope_allowed: 'Policy evaluation succeeded, but all the requested scopes were rejected.',
    scope_denied: 'Some of the requested scopes were denied by the policy. Denied scopes: [{}].',
    refresh_scopes_denied:
      'Some of the scopes requested for the refresh request were not granted in the original authorize request. Denied scopes: {}.',
  },
  '401 access_denied': {
    no_matching_policy:
      'Policy evaluation failed for this request, please check the policy configurations.',
  },
  '403 access_denied': {
    access_denied: 'The resource owner or authorization server denied the request.',
    mfa_attestation_cannot_use_custom_as:
      'MFA attestation requests cannot use a custom authorization server.',
  },
  '400 consent_required': {
    consent_required: 'The following scopes require user consent: [{}].',
    consent_required_client_credentials:
      'The following scopes require user consent and cannot be granted for the client credentials grant type: [{}].',
    consent_required_ropf:
      "The following scopes require user consent: [{}]. To access protected scopes using the resource owner password grant type, please uncheck 'Require consent' in the app settings or set the 'consent_method' to 'TRUSTED' through the apps API.",
    no_org_scopes_granted: 'You are not allowed any of the requested scopes.',
  },
  '400 id_token_does_not_match_session': {
    id_token_does_not_match_session:
      "The ID token subject does not match the current session's user.",
  },
  '403 insufficient_scope': {
    access_token_insufficient_scopes:
      'The access token provided does not contain the required scopes.',
  },
  '401 invalid_client': {
    unsupported_auth_method_browser_request:
      'Browser requests to the token endpoint must use Proof Key for Code Exchange.',
    unsupported_auth_method_client_creds:
      'Client Credentials requests to the Org Authorization Server must use the private_key_jwt token_endpoint_auth_method.',
    request_object_jwks_not_configured:
      'The client does not have a JWKSet configured, but the request object requires one.',
    request_object_invalid_issuer: 'The issuer of the request object is invalid.',
    missing_client_credentials: 'No client credentials found.',
    invalid_basic_auth_creds: 'Found Authentication header but was not valid client credentials.',
    invalid_client_id: "Invalid value for 'client_id' parameter.",
    invalid_token_endpoint_auth_method:
      'Client authentication failed. Either the client or the client credentials are invalid.',
    invalid_client_secret: 'The client secret supplied for a confidential client is invalid.',
    client_assertion_invalid_issuer:
      'The issuer claim for client_assertion is not a valid client_id.',
    client_assertion_invalid_subject:
      'The subject claim for client_assertion is not a valid client_id.',
    client_assertion_invalid_no_secret:
      'The issuer and subject claim for client_assertion is invalid because the client does not have a client secret.',
    client_assertion_invalid_audience:
      'The audience claim for client_assertion must be the endpoint invoked for the request.',
    client_assertion_expiration_required:
      "The client_assertion must contain the 'exp' claim as seconds since epoch.",
    client_assertion_expired_token: 'The client_assertion token is expired.',
    client_assertion_expires_too_far_in_future:
      'The client_assertion token has an expiration too far into the future.',
    client_assertion_issued_at_in_future:
      'The client_assertion token must be issued before the current time.',
    client_assertion_already_used: 'The client_assertion token has already been used.',
    client_assertion_invalid_signature: 'The client_assertion signature is invalid.',
    client_assertion_invalid_jwt: 'The parsing of the client_assertion failed.',
    client_assertion_invalid_kid: 'The client_assertion JWT kid is invalid.',
    client_assertion_invalid_jwks: 'The client JWKSet is invalid.',
    client_assertion_invalid_signature_algorithm:
      'The client_assertion JWT signature algorithm is invalid.',
    client_assertion_invalid_secret_length: 'The client secret is too short to verify a JWT HMAC.',
    client_assertion_jwks_not_configured:
      'The client does not have a JWKSet configured, but the client_assertion requires one.',
    client_assertion_invalid_key_use:
      "The public key being used for client assertion has an invalid 'use' parameter. Valid values for the 'use' parameter are {}.",
    client_assertion_not_signed_with_signing_key:
      'The client_assertion JWT needs to be signed using a signing key.',
  },
  '400 invalid_grant': {
    invalid_authorization_code: 'The authorization code is invalid or has expired.',
    mismatched_client:
      "The grant was issued to another client. Please make sure the 'client_id' matches the one used at the authorize request.",
    mismatched_redirect_uri:
      "The 'redirect_uri' does not match the redirection URI used in the authorization request.",
    invalid_refresh_token: 'The refresh token is invalid or expired.',
    pkce_verification_failed: 'PKCE verification failed.',
    invalid_password_credentials: 'The credentials provided were invalid.',
    expired_password_credentials: 'Password has expired.',
  },
  '429 invalid_grant': {
    user_rate_limited: 'API call exceeded rate limit due to too many requests.',
  },
  '400 invalid_request': {
    illegal_origin_browser_request:
      'Browser requests to the token endpoint must be part of at least one whitelisted redirect_uri.',
    client_credentials_in_query: 'Client credentials cannot be supplied via query parameters.',
    duplicate_oauth_params: 'The request contained multiple parameters with the same name.',
    illegal_duplicated_parameters:
      'Duplicate parameter provided in request. Duplicated parameters: [{}].',
    illegal_redirect_uri:
      "The 'redirect_uri' parameter must be a Login redirect URI in the client app settings.",
    invalid_state: "The authentication request has an invalid 'state' parameter.",
    invalid_prompt: "Invalid value for 'prompt' parameter. Supported values: [{}]",
    invalid_max_age: "Invalid value for 'max_age' parameter. It should be within range 0 - 2^31-1.",
    invalid_prompt_for_zero_max_age:
      "'prompt' parameter must not have the value 'none' for request with 'zero' as max_age.",
    pkce_invalid_challenge: 'PKCE code challenge contains illegal characters.',
    pkce_missing_challenge: 'PKCE code challenge is required by the application.',
    pkce_unsupported_code_challenge_method:
      'PKCE code challenge method is not supported. Valid values: [{}]',
    pkce_missing_challenge_verifier_present:
      'PKCE code challenge should be specified in the authorize request for code verification.',
    pkce_missing_verifier: 'PKCE code verifier is required by the application.',
    token_request_missing_grant_type:
      "The token request must specify a 'grant_type'. Valid values: [{}]",
    missing_token_request_parameter: "The required parameter '{}' is missing.",
    invalid_authorization_server: 'The authorization server id is invalid.',
    mismatched_authorization_server: 'The grant was issued for another authorization server.',
    request_missing_token: "The 'token' parameter is required.",
    client_assertion_type_invalid: 'The client_assertion_type is invalid.',
    invalid_response_type_for_authenticator_enrollment:
      "Authenticator enrollment requires 'none' response_type.",
    unsupported_scope_for_none_response_type:
      "'scope' parameter is not supported for request with 'none' as response_type.",
    unsupported_nonce_for_none_response_type:
      "'nonce' parameter is not supported for request with 'none' as response_type.",
    invalid_max_age_for_enroll_authenticator_prompt:
      "'max_age' parameter must have the value '0' for request with 'enroll_authenticator' as prompt.",
    invalid_prompt_for_none_response_type:
      "'prompt' parameter must have the value 'enroll_authenticator' for request with 'none' as response_type.",
    invalid_enroll_amr_for_none_response_type:
      "'enroll_amr_values' parameter must have valid space delimited authenticators list for request with 'none' as response_type.",
    invalid_acr_values_for_enroll_authenticator_prompt:
      "'acr_values' parameter must have the value 'urn:okta:loa:2fa:any:ifpossible' for request with 'enroll_authenticator' as prompt.",
    unknown_idp: 'Identity provider is not valid.',
    invalid_client_application_type:
      "Clients with 'application_type' of 'service' are not allowed to access the '{}' endpoint.",
    invalid_nonce:
      "The 'nonce' parameter is required for authorize requests with either the 'id_token' or 'token' response types..",
    illegal_post_logout_redirect_uri:
      "The 'post_logout_redirect_uri' parameter must be a Logout redirect URI in the client app settings.",
    access_token_in_query: 'The access token cannot be presented in a query string.',
    access_token_duplicate:
      'The access token cannot be specified in both the Authorization header and the request-body.',
    authorize_request_object_and_request_uri_provided:
      'The authorize request must not contain both a request object and a request uri.',
  },
  '401 invalid_request': {
    multiple_client_credentials:
      'Cannot supply multiple client credentials. Use one of the following: credentials in the Authorization header, credentials in the post body, or a client_assertion in the post body.',
    access_token_missing: 'The access token is missing.',
  },
  '400 invalid_request_object': {
    request_object_header_algo_mismatch:
      'The signing algorithm used is not supported by this client.',
    request_object_bad_signature: 'The signature of the request object is invalid.',
    request_object_audience_mismatch: 'The audience of the request object is invalid.',
    request_object_already_used: 'The request object has already been used.',
    request_object_invalid: 'The request object cannot be parsed.',
    request_object_jwt_expired: 'The request object is expired.',
    request_object_jwt_expiration_too_long: 'The request object expires too far in the future.',
    request_object_issued_in_future: 'The request object is issued in the future.',
    request_object_before_nbf: 'The request object is issued too early.',
    request_object_jwt_invalid_key_use:
      "The public key being used for signing the request object has an invalid 'use' parameter. Valid values for the 'use' parameter are {}.",
    request_object_invalid_jwks: 'The client JWKSet is invalid.',
    request_object_invalid_kid: 'The JWT kid of the request object is invalid.',
    request_object_invalid_signature_algorithm:
      'The JWT signature algorithm of the request object is invalid.',
    request_object_invalid_secret_length: 'The JWT signature secret length is too short.',
    request_object_jwt_not_signed_with_signing_key:
      'The request object needs to be signed using a signing key.',
  },
  '400 invalid_request_uri': {
    invalid_request_uri: 'The authorize request_uri is invalid.',
  },
  '400 invalid_scope': {
    openid_scope_required:
      "Requests for ID tokens or access tokens with OpenID scopes require the 'openid' scope.",
    no_default_scopes:
      "The authorization server resource does not have any configured default scopes, 'scope' must be provided.",
    no_matching_scope:
      'One or more scopes are not configured for the authorization server resource.',
    openid_not_allowed_client_creds: "Cannot request 'openid' scopes using client credentials.",
  },
  '401 invalid_token': {
    access_token_invalid: 'The access token is invalid',
    id_token_invalid: 'The id token is invalid.',
  },
  '400 login_required': {
    no_existing_session:
      "A 'prompt' value of 'none' requires an existing session to successfully authorize.",
    login_required: 'The client specified not to prompt, but the user is not logged in.',
    request_expired: 'Request expired, please start over and try again.',
  },
  '400 request_not_supported': {
    request_object_no_client_secret:
      'The issuer of the request object does not have a client secret.',
  },
  '400 server_error': {
    user_claim_evaluation_failure: "The '{}' user claim could not be evaluated.",
    system_claim_evaluation_failure: "The '{}' system claim could not be evaluated.",
    too_many_groups_in_groups_claim:
      'The groups claim matched too many groups and must be configured to match fewer groups.',
  },
  '400 temporarily_unavailable': {
    temporarily_unavailable:
      'The authorization server is currently unable to handle the request due to a temporary overloading or maintenance of the server.',
  },
  '400 unauthorized_client': {
    unauthorized_client:
      'The client is not authorized to use the provided grant type. Configured grant types: [{}].',
    confidential_client_required: 'Confidential client is required to make this request.',
  },
  '400 unmet_authentication_requirements': {
    unmet_authentication_requirements:
      "Unable to meet the authentication requirements imposed by 'acr_values' parameter.",
  },
  '400 unsupported_grant_type': {
    unsupported_grant_type:
      'The authorization grant type is not supported by the authorization server. Configured grant types: [{}].',
  },
  '400 unsupported_response_mode': {
    unsupported_response_mode:
      'The response mode is not supported by the authorization server. Valid response modes: [query, fragment, form_post, okta_post_message].',
    unsupported_response_mode_okta_post_message_with_code:
      "'okta_post_message' response mode cannot be used with the 'code' response type.",
    unsupported_response_mode_query_with_tokens:
      "'query' response mode cannot be used with either the 'id_token' or 'token' response types.",
  },
  '400 unsupported_response_type': {
    unsupported_response_type:
      'The response type is not supported by the authorization server. Configured response types: [{}].',
  },
} as const satisfies Record<string, Record<string, string>>
