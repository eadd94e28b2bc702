/** What Alexa does differently for customers of one part of the world. */
export type Region = {
  readonly apiEndpoint: string
  /** Host of the address that the authorization server sends a linking person back to. */
  readonly linkHost: string
}

const northAmerica = { apiEndpoint: 'https://api.amazonalexa.com', linkHost: 'pitangui.amazon.com' }
const europe = { apiEndpoint: 'https://api.eu.amazonalexa.com', linkHost: 'layla.amazon.com' }
const farEast = { apiEndpoint: 'https://api.fe.amazonalexa.com', linkHost: 'alexa.amazon.co.jp' }

const regions: Readonly<Record<string, Region>> = {
  US: northAmerica,
  CA: northAmerica,
  MX: northAmerica,
  BR: northAmerica,
  JP: farEast,
  AU: farEast,
}

/** Unlike Alexa, by the locale: the real region is that of the customer's Amazon account. */
export const regionOf = (locale: string): Region => regions[locale.slice(-2)] ?? europe

/** Where the authorization server sends the person back to; all three must be registered there. */
export const redirectUri = ({ linkHost }: Region, vendorId: string): string =>
  `https://${linkHost}/api/skill/link/${vendorId}`
