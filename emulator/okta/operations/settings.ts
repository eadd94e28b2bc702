import { endedCookie, sessionOf } from '../authorization/session-cookie.ts'
import type { Call, Operation } from '../operation.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { changeProfile } from '../organisation/profile-changes.ts'
import { problemsOfProfile, profileAfter } from '../organisation/profile-rules.ts'
import { expiredPage, signedOutPage } from '../pages/messages.ts'
import { settingsPage } from '../pages/settings.ts'
import { settingsPath, toSettings } from '../pages/settings-address.ts'
import type { Session } from '../state.ts'
import type { Filled } from './settings-fields.ts'
import { changedIn, fieldsOf, fixedOf } from './settings-fields.ts'
import { askToSignIn } from './sign-in.ts'

/** The page where a person sees her own profile; who has no session signs in first. */
export const showSettings: Operation = (org, { request, query }) => {
  const session = sessionOf(org, request)
  if (!session) return askToSignIn(org, { for: 'settings' })
  return shown(org, session, { saved: query.get('saved') !== undefined })
}

/** Saves what she changed, all of it or nothing. */
export const saveSettings: Operation = (org, call) => {
  const session = sessionOf(org, call.request)
  if (!session) return askToSignIn(org, { for: 'settings' })
  if (isForged(session, call)) return expiredPage(403)
  const { user } = session
  const typed = (name: string) => call.form.raw(`profile.${name}`)
  const change = changedIn(org, user, typed)
  const problems = problemsOfProfile(org, change, profileAfter(org, user, change), user)
  if (problems.length > 0) return shown(org, session, { saved: false, typed, problems })
  changeProfile(org, user, change)
  return toSettings(org, '?saved=true')
}

/** Ends the session of the browser that asks for it. */
export const signOut: Operation = async (org, call) => {
  const session = sessionOf(org, call.request)
  if (session && isForged(session, call)) return expiredPage(403)
  if (session) org.state.endSession(session.id)
  const answer = await signedOutPage(org)
  answer.headers.append('set-cookie', endedCookie(org))
  return answer
}

/** A form that no page of this session held comes from another site (CSRF), or is an old one. */
const isForged = ({ csrfToken }: Session, { form }: Call): boolean =>
  form.get('csrfToken') !== csrfToken

const shown = (
  org: Organisation,
  { user, csrfToken }: Session,
  { saved, ...filled }: Filled & { readonly saved: boolean },
) =>
  settingsPage({
    action: org.origin + settingsPath,
    signOut: `${org.origin}/login/signout`,
    csrfToken,
    login: user.login,
    fields: fieldsOf(org, user, filled),
    fixed: fixedOf(org, user),
    problems: filled.problems?.length ?? 0,
    saved,
  })
