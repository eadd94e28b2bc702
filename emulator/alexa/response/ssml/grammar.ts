/** What an attribute may hold; a list of words, or a pattern with words for the reader. */
export type Values =
  | readonly string[]
  | { readonly pattern: RegExp; readonly says: string; readonly recalled?: true }

export type ElementGrammar = {
  readonly attributes: Readonly<Record<string, Values>>
  readonly required?: readonly string[]
}

const anything = { pattern: /./s, says: 'some text' }
const relative = (unit: string) => new RegExp(`^[+-]\\d+(\\.\\d+)?${unit}$`)

/**
 * Alexa's SSML: https://developer.amazon.com/docs/custom-skills/speech-synthesis-markup-language-ssml-reference.html
 * An unknown element or attribute rejects the whole response; it is not skipped.
 */
export const grammar: Readonly<Record<string, ElementGrammar>> = {
  speak: { attributes: { xmlns: anything, version: anything, 'xml:lang': anything } },
  'alexa:name': { attributes: { type: ['first'], personId: anything }, required: ['personId'] },
  'amazon:domain': {
    attributes: { name: ['news', 'music', 'conversational', 'fun', 'long-form'] },
    required: ['name'],
  },
  'amazon:effect': { attributes: { name: ['whispered'] }, required: ['name'] },
  'amazon:emotion': {
    attributes: { name: ['excited', 'disappointed'], intensity: ['low', 'medium', 'high'] },
    required: ['name', 'intensity'],
  },
  audio: {
    attributes: {
      src: { pattern: /^(https|soundbank):\/\/./i, says: 'an https: or soundbank: URL' },
    },
    required: ['src'],
  },
  break: {
    attributes: {
      strength: ['none', 'x-weak', 'weak', 'medium', 'strong', 'x-strong'],
      time: {
        pattern: /^(10(\.0+)?|\d(\.\d+)?)s$|^(10000|\d{1,4})(\.\d+)?ms$/,
        says: 'a duration of at most 10s, such as 500ms',
        recalled: true,
      },
    },
  },
  emphasis: { attributes: { level: ['strong', 'moderate', 'reduced'] } },
  lang: { attributes: { 'xml:lang': anything }, required: ['xml:lang'] },
  p: { attributes: {} },
  phoneme: {
    attributes: { alphabet: ['ipa', 'x-sampa'], ph: anything },
    required: ['ph'],
  },
  prosody: {
    attributes: {
      rate: {
        pattern: /^(x-slow|slow|medium|fast|x-fast|[2-9]\d%|\d{3,}%)$/,
        says: 'x-slow to x-fast, or at least 20%',
        recalled: true,
      },
      pitch: {
        pattern: new RegExp(`^(x-low|low|medium|high|x-high)$|${relative('%').source}`),
        says: 'x-low to x-high, or for example +10%',
      },
      volume: {
        pattern: new RegExp(`^(silent|x-soft|soft|medium|loud|x-loud)$|${relative('dB').source}`),
        says: 'silent to x-loud, or for example +2dB',
      },
    },
  },
  s: { attributes: {} },
  'say-as': {
    attributes: {
      'interpret-as': [
        ...['characters', 'spell-out', 'cardinal', 'number', 'ordinal', 'digits', 'fraction'],
        ...['unit', 'date', 'time', 'telephone', 'address', 'interjection', 'expletive'],
      ],
      format: ['mdy', 'dmy', 'ymd', 'md', 'dm', 'ym', 'my', 'd', 'm', 'y'],
    },
    required: ['interpret-as'],
  },
  sub: { attributes: { alias: anything }, required: ['alias'] },
  voice: { attributes: { name: anything }, required: ['name'] },
  w: {
    attributes: { role: ['amazon:VB', 'amazon:VBD', 'amazon:NN', 'amazon:SENSE_1'] },
    required: ['role'],
  },
}
