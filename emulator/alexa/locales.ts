/** The locales of Alexa. */
export const locales: readonly string[] =
  'ar-SA de-DE en-AU en-CA en-GB en-IN en-US es-ES es-MX es-US fr-CA fr-FR hi-IN it-IT ja-JP nl-NL pt-BR'.split(
    ' ',
  )

/** `en-UK` as it is meant: people say UK, and ISO 3166, which Alexa goes by, GB. */
export const withIsoCountry = (locale: string): string => locale.replace(/[-_]uk$/i, '-GB')
