/** Rows of Okta's error table that this mock never answers with, and why. */
type Unprovoked = { readonly reason: string; readonly names: readonly string[] }

const named = (text: string): readonly string[] => text.trim().split(/\s+/)

/** How many rows Okta's table has. */
export const rowsOfTheTable = 476

export const unprovoked: readonly Unprovoked[] = [
  {
    reason: 'Says the same as a row beside it, which is the one that is used.',
    names: named(`
      openid_scope_required_access_token login_failed password_expired
      insufficient_scope invalid_client invalid_grant
      pkce_verification_failed_with_reason invalid_redirect_uri invalid_request
      unsupported_response_type_with_scope required_response_type_with_scope
      illegal_redirect_uri_enhanced illegal_post_logout_redirect_uri_enhanced
      invalid_request_object invalid_scope missing_scopes invalid_target invalid_token
      token_expired access_token_revoked token_timestamp_invalid missing_redirect_uri
      request_not_supported request_uri_not_supported server_error id_token_not_generated
      access_token_not_generated unsupported_grant_type_token_exchange
    `),
  },
  {
    reason: 'No device flow: its endpoint answers NOT_EMULATED.',
    names: named(`
      authorization_pending expired_token invalid_device_code invalid_user_code slow_down
      too_many_user_codes
    `),
  },
  {
    reason: 'No client-initiated backchannel authentication (CIBA).',
    names: named(`
      ciba_feature_not_supported ciba_mfa_challenge_initiation_failure
      ciba_authorization_pending ciba_expired_auth_req_id ciba_request_grant_type_not_configured
      ciba_request_signed_algo_not_configured invalid_requested_expiry ciba_request_invalid_hint
      ciba_request_missing_id_token_hint ciba_request_unknown_user_id ciba_request_invalid_scope
      ciba_request_missing_scope ciba_slow_down
    `),
  },
  {
    reason: 'No direct authentication, which comes with the factors.',
    names: named(`
      direct_auth_policy_denied direct_auth_not_challenged_for_required_factor_type
      direct_auth_factor_enrollment_required direct_auth_requirements_not_challenged
      direct_auth_requirements_no_supported_authenticators direct_auth_expired_token
      direct_auth_grant_types_supported_not_prompted
      direct_auth_prompted_grant_type_disabled_for_client
      direct_auth_recovery_authenticator_disabled direct_auth_recovery_not_enabled_for_user
      direct_auth_recovery_empty_auth_chain direct_auth_authorization_pending
      direct_auth_invalid_client_id direct_auth_invalid_otp direct_auth_oob_reject
      direct_auth_invalid_login_hint direct_auth_no_pending_challenge
      direct_auth_verification_failure direct_auth_invalid_channel_hint
      direct_auth_oob_code_not_for_mfa_token direct_auth_invalid_challenge_type
      direct_auth_invalid_grant_type_supported direct_auth_invalid_as_id
      direct_auth_acr_values_changed direct_auth_mfa_attestation_with_other_acrs
      direct_auth_mfa_attestation_requires_client_credentials direct_auth_intent_values_changed
      direct_auth_intent_required direct_auth_invalid_intent direct_auth_missing_login_hint
      direct_auth_invalid_challenge_hint direct_auth_invalid_webauthn_challenge_data
      direct_auth_invalid_webauthn_request direct_auth_webauthn_challenge_not_for_mfa_token
      direct_auth_invalid_scope direct_auth_scope_not_allowed
      direct_auth_invalid_scope_for_intent direct_auth_oob_failure
    `),
  },
  {
    reason: 'No factors and no authenticator that could be enrolled or attested, yet.',
    names: named(`
      enroll_authenticator_limit_reached enroll_authenticator_not_allowed
      unsupported_mfa_attestation mfa_prompt_required_but_not_configured
      mfa_attestation_policy_denied mfa_attestation_cannot_enroll
      mfa_attestation_requires_signed_request_object mfa_attestation_login_hint_invalid
      security_method_setup_not_allowed online_access_authentication_required
      insufficient_user_authentication password_auth_denied_mfa saml_assertion_auth_denied_mfa
      client_requires_mfa_native_sso interaction_code_unsatisfiable
      mfa_attestation_idp_not_allowed mfa_attestation_prompt_not_allowed
      mfa_attestation_login_hint_required mfa_attestation_interact_requires_client_credentials
      mfa_attestation_invalid_scope app_sign_on_required mfa_not_required mfa_required
      mfa_attestation_response_type_invalid
    `),
  },
  {
    reason: 'No DPoP: a token here is a bearer token.',
    names: named(`
      device_bound_sso_invalid_dpop_public_key invalid_dpop_proof
      invalid_dpop_proof_missing_header invalid_dpop_proof_multiple_headers_not_allowed
      invalid_dpop_proof_invalid_type invalid_dpop_proof_invalid_signature_algorithm
      invalid_dpop_proof_invalid_jwt invalid_dpop_proof_invalid_signature
      invalid_dpop_proof_invalid_htm invalid_dpop_proof_invalid_htu
      invalid_dpop_proof_invalid_iat invalid_dpop_proof_jwt_issued_in_future
      invalid_dpop_proof_jwt_too_old invalid_dpop_proof_jwt_expired
      invalid_dpop_proof_invalid_public_key_binding invalid_dpop_proof_invalid_jti
      dpop_proof_already_used dpop_proof_invalid_ath invalid_access_token_dpop_binding
      dpop_proof_required_for_token dpop_authentication_scheme_required
      access_token_not_dpop_bound use_dpop_nonce
    `),
  },
  {
    reason: 'No token exchange, web SSO, native SSO or on-behalf-of flow.',
    names: named(`
      interclient_token_exchange_requesting_client_invalid associated_server_not_exists
      associated_server_not_trusted unsupported_token_exchange_flow
      consent_required_token_exchange oauth_sts_interaction_required
      invalid_grant_type_or_token_exchange_sku_not_enabled token_exchange_subject_token_expired
      web_sso_token_exchange_request_requires_scope web_sso_subject_token_client_mismatch
      web_sso_actor_token_wrong_audience web_sso_app_assurance_not_met
      web_sso_client_not_permitted interclient_token_exchange_request_requires_scope
      token_request_missing_device_id invalid_subject_token invalid_subject_token_type
      invalid_actor_token invalid_actor_token_type invalid_subject_actor_token_match
      invalid_requested_token_type resource_app_assurance_not_met
      invalid_subject_token_act_claim_depth invalid_subject_token_act_claim_malformed
      invalid_subject_token_authorization_server invalid_subject_token_no_delegation_link
      invalid_subject_token_issuer_not_allowed invalid_subject_token_client_not_registered
      invalid_subject_token_session_expired invalid_subject_token_user_inactive
      invalid_subject_token_user_not_assigned invalid_subject_token_client_inactive
      invalid_subject_token_saml_blank invalid_subject_token_saml_parse_failed
      invalid_subject_token_saml_issuer_missing
      invalid_subject_token_saml_subject_confirmation_missing invalid_subject_token_saml_expired
      invalid_subject_token_saml_signature_invalid invalid_subject_token_saml_replay_detected
      invalid_subject_token_saml_nameid_missing invalid_subject_token_saml_nameid_not_unique
      invalid_subject_token_saml_source_app_instance_missing
      invalid_subject_token_saml_source_app_not_saml
      invalid_subject_token_saml_source_app_signing_cert_missing
      invalid_subject_token_saml_source_app_audience_missing
      invalid_subject_token_saml_assertion_id_missing invalid_client_type_native_sso
      invalid_client_configuration_native_to_web_sso on_behalf_invalid_client_type
      associated_server_mapping_exists oauth_sts_user_subject_required
      openid_not_allowed_token_exchange token_exchange_invalid_audience
      token_exchange_invalid_resource token_exchange_incomplete_resource_configuration
      web_sso_token_invalid web_sso_token_invalid_jti web_sso_token_revoked
      web_sso_token_invalid_aud web_sso_token_invalid_iss one_time_sso_token_invalid
      one_time_sso_token_invalid_jti one_time_sso_token_revoked one_time_sso_token_invalid_aud
      one_time_sso_token_invalid_iss one_time_sso_token_replayed web_sso_token_replayed
    `),
  },
  {
    reason: 'No JWT or SAML bearer grant and no identity assertion.',
    names: named(`
      invalid_saml_assertion saml_assertion_auth_denied_policy unsupported_saml_assertion
      jwt_bearer_grant_invalid_audience jwt_bearer_grant_replayed id_jag_client_mismatch
      id_jag_untrusted_issuer id_jag_expired id_jag_issued_in_future id_jag_lifetime_too_long
      id_jag_invalid_signature id_jag_replayed id_jag_invalid_subject id_jag_lacking_scopes
      id_jag_resource_mismatch id_jag_resource_not_allowed_for_as id_jag_scopes_in_request
      jwt_bearer_grant_invalid_issuer id_jag_not_generated workload_principal_not_found
    `),
  },
  {
    reason: 'No pushed authorization request.',
    names: named(`
      authorize_request_uri_mismatched_client pushed_authorization_request_uri_present
      authorize_request_uri_mismatched_authorization_server
    `),
  },
  {
    reason: 'No interaction code flow, activation or recovery.',
    names: named(`
      oie_not_enabled_for_interact interaction_required invalid_interaction_code
      pkce_challenge_required invalid_device_token invalid_activation_token
      invalid_application_type_for_interact invalid_recovery_token
    `),
  },
  {
    reason: 'No other identity provider: nobody signs in through it, is linked or created by it.',
    names: named(`
      ssr_denied admin_consent_insufficient_permission invalid_userinfo_response
      social_transaction_expired failed_username_transform
      failed_username_transform_invalid_expression failed_username_transform_missed_field
      failed_username_transform_whitespaces_found user_match_error user_link_error
      invalid_user_status_error jit_disabled jit_denied link_disabled link_failure
      link_denied_group link_denied_user link_denied_callout
      mismatched_user_in_cache_and_session user_canceled_request invalid_username
      password_reset_not_allowed eam_amr_unsatisfiable eam_user_canceled_request
      idp_initated_flow_disabled missing_password_enrollment multiple_password_enrollments
      invalid_initiate_login_uri invalid_prompt_idp_refresh_without_idp_param invalid_user_type
      eam_invalid_id_token_hint eam_invalid_id_token_hint_signature eam_id_token_hint_expired
      eam_id_token_hint_expires_too_far_in_future eam_id_token_hint_issued_in_future
      eam_id_token_hint_before_nbf eam_id_token_hint_invalid_audience
      eam_id_token_hint_invalid_issuer eam_id_token_hint_invalid_tenant_id
      eam_id_token_hint_already_used eam_invalid_claims eam_unsupported_acr eam_invalid_amr
      invalid_social_token jit_failure jit_failure_invalid_locale
      jit_failure_invalid_login_format jit_failure_missing_fields
      jit_failure_values_not_match_pattern jit_failure_values_too_long
      missing_initiate_login_uri platformsso_invalid_password_credentials
      callback_returned_error callback_returned_error_without_description invalid_social_state
      get_social_profile_error invalid_callout_response
    `),
  },
  {
    reason: 'No inter-client tokens, Aerial organisations, network zones or lite users.',
    names: named(`
      lite_user_grant_type_not_allowed access_denied_by_aerial aerial_admin_access_denied
      disallowed_network_zone interclient_token_target_not_permitted
      interclient_relationship_not_configured interclient_token_user_canceled_request
      interclient_access_scope_not_permitted interclient_token_invalid_tid
      invalid_client_aerial_authorization_server
    `),
  },
  {
    reason: 'No rich authorization requests and no resource indicators.',
    names: named(`
      invalid_authorization_details invalid_authorization_details_with_errors
      invalid_authorization_details_invalid_resource_type
      unsupported_api_resource_for_none_response_type mismatched_resource invalid_response_type
      unsupported_resource too_many_resources scope_present rar_token_not_generated
      unsupported_api_resource unsupported_api_resource_for_authorization
    `),
  },
  {
    reason:
      "A client's keys stand in the file: no jwks_uri, no client metadata document, and no encryption.",
    names: named(`
      token_encryption_no_encryption_key token_encryption_no_active_encryption_key
      token_encryption_jwks_uri_no_encryption_key
      token_encryption_jwks_uri_multiple_encryption_keys
      token_encryption_invalid_encryption_key_client jwks_uri_no_key jwks_uri_ambiguous_keys
      jwks_uri_algorithm_required jwks_uri_error jwks_uri_jku_mismatch_error
      jwks_uri_invalid_key_use invalid_client_metadata cimd_client_id_mismatch
      cimd_missing_redirect_uris cimd_invalid_metadata_json cimd_invalid_client_details
      cimd_client_id_not_matching_entity cimd_document_requirement_failure
      cimd_throttled_invalid_client token_encryption_no_encryption_key_auth_server
      token_encryption_jwks_uri_no_encryption_key_auth_server
      token_encryption_jwks_uri_multiple_encryption_keys_auth_server jwks_uri_error_auth_server
      token_encryption_invalid_encryption_key_auth_server
    `),
  },
  {
    reason:
      "The organisation's own authorization server, which is asked for the management API alone.",
    names: named(`
      feature_not_enabled_access_denied client_credentials_self_scope_requested
      unsupported_auth_method_client_creds_oauth_integration
      invalid_application_type_client_credentials access_token_invalid_audience
      access_token_invalid_issuer feature_not_enabled org_authorization_server_only_client
      unsupported_grant_type_client_creds_org_as
    `),
  },
  {
    reason:
      'Pages refresh their tokens nowadays, and other grants are refused with the row that names PKCE.',
    names: named(`
      not_trusted_origin_browser_request unsupported_scope_browser_request
      unsupported_grant_type_browser_request
    `),
  },
  {
    reason: 'No such limits on scopes here beyond those that are emulated.',
    names: named(`
      illegal_scopes illegal_custom_scope illegal_scope illegal_scope_combination
      required_scope_combination at_least_one_required_scope_combination exact_scope_required
    `),
  },
  {
    reason: 'Nothing is too long for a refresh token here.',
    names: named('refresh_token_validation_failure'),
  },
  {
    reason: 'No sign-on policies beyond the password.',
    names: named('password_auth_denied_policy'),
  },
]
