import { escapeXmlCharacters } from 'ask-sdk-core'

/**
 * Plain text made safe inside SSML: a favourite colour of `<audio …/> & red` is to be read out, not
 * obeyed, and one stray `&` would make Alexa refuse the whole response.
 *
 * The SDK's helper takes text that holds entities for text escaped already (and turns `&apos;]` into
 * the word "undefined"). Claims are never escaped already, so their ampersands are escaped first.
 */
export const escapeSsml = (text: string): string =>
  escapeXmlCharacters(xmlCharacters(text).replaceAll('&', '&amp;'))

/** Control characters and lone surrogates have no place in XML 1.0, escaped or not. */
const xmlCharacters = (text: string) => text.toWellFormed().replace(/[\p{Cc}\uFFFE\uFFFF]+/gu, ' ')
