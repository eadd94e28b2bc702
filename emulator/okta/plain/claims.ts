/**
 * The claims of a token by their registered names (RFC 9068 §2.2, RFC 7662 §2.2): what Okta calls
 * `cid` and `scp` bear other names, and `uid`, `ver` and `idp` are its own. Custom claims stay.
 */
export function registeredClaims(claims: Readonly<Record<string, unknown>>): object {
  const { ver, uid, idp, cid, scp, jti, ...others } = claims
  return {
    ...others,
    ...(jti === undefined ? {} : { jti: String(jti).replace(/^(AT|ID)\./, '') }),
    ...(cid === undefined ? {} : { client_id: cid }),
    ...(Array.isArray(scp) ? { scope: scp.join(' ') } : {}),
  }
}
