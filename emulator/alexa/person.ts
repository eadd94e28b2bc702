import type { Random } from '../random.ts'
import type { Browser } from './account-linking/browser.ts'
import type { Tokens } from './account-linking/tokens.ts'
import type { Device } from './device.ts'
import { deviceId, userId } from './request/ids.ts'
import type { Session } from './session.ts'

export type PersonInput = {
  readonly name: string
  readonly locale: string
  readonly timeZone: string
  readonly device: Device
  /** The browser that the Alexa app opens for them. */
  readonly browser: Browser
}

/**
 * Somebody with an Amazon account who has enabled the skill on a device: what Alexa knows of them,
 * linked or not, and the session they are in.
 */
export class Person {
  readonly name: string
  readonly timeZone: string
  readonly browser: Browser
  readonly userId: string
  readonly deviceId: string
  locale: string
  device: Device
  /** Present while the account is linked. */
  tokens: Tokens | undefined
  session: Session | undefined

  constructor({ name, locale, timeZone, device, browser }: PersonInput, random: Random) {
    this.name = name
    this.locale = locale
    this.timeZone = timeZone
    this.device = device
    this.browser = browser
    this.userId = userId(random)
    this.deviceId = deviceId(random)
  }
}
