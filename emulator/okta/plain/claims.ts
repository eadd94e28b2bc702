/**
 * The claims of an access token by their registered names (RFC 9068 §2.2, RFC 7662 §2.2): what Okta
 * calls `cid` and `scp` bear other names, and its `uid` and `ver` are its own. Custom claims stay.
 */
export function registeredClaims(claims: Readonly<Record<string, unknown>>): object {
  const { ver, uid, cid, scp, jti, ...others } = claims
  return {
    ...others,
    ...(jti === undefined ? {} : { jti: String(jti).replace(/^(AT|ID)\./, '') }),
    ...(cid === undefined ? {} : { client_id: cid }),
    ...(Array.isArray(scp) ? { scope: scp.join(' ') } : {}),
  }
}
