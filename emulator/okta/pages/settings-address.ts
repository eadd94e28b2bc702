import type { Organisation } from '../organisation/organisation.ts'

/** Where Okta's end-user dashboard has a person's own settings. */
export const settingsPath = '/enduser/settings'

/** To the settings page by GET, so that loading it again sends no form twice. */
export const toSettings = ({ origin }: Organisation, query = ''): Response =>
  new Response(null, {
    status: 303,
    headers: { location: `${origin}${settingsPath}${query}`, 'cache-control': 'no-store' },
  })
