import type { ResponseEnvelope } from 'ask-sdk-model'
import type { Speech } from '../../transcript/turn.ts'
import { isObject, objectAt, textAt } from './json.ts'
import type { SsmlElement, SsmlNode } from './ssml/parse.ts'
import { parseSsml } from './ssml/parse.ts'

/** The words that a person hears: markup gone, entities decoded, white space collapsed. */
export function spokenWords(outputSpeech: unknown): string {
  if (!isObject(outputSpeech)) return ''
  const ssml = outputSpeech['type'] === 'SSML' ? textAt(outputSpeech, 'ssml') : undefined
  const words = ssml === undefined ? textAt(outputSpeech, 'text') : wordsOfMarkup(ssml)
  return (words ?? '').replace(/\s+/g, ' ').trim()
}

/** What the response says, beside its markup and the words of its reprompt. */
export function speechOf(envelope: ResponseEnvelope): Speech {
  const response = objectAt(envelope, 'response')
  const speech = objectAt(response, 'outputSpeech')
  const markup = speech['type'] === 'SSML' ? textAt(speech, 'ssml') : undefined
  const reprompt = spokenWords(objectAt(response, 'reprompt')['outputSpeech'])
  return {
    words: spokenWords(speech),
    ...(markup === undefined ? {} : { markup }),
    ...(reprompt === '' ? {} : { reprompt }),
  }
}

function wordsOfMarkup(markup: string): string {
  const parsed = parseSsml(markup)
  // Broken markup is rejected; its words are still worth showing beside the rejection.
  if ('mistake' in parsed) return markup.replace(/<[^<>]*>/g, ' ')
  return words(parsed.roots)
}

const words = (nodes: readonly SsmlNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : wordsOfElement(node))).join('')

function wordsOfElement({ tag, attributes, children }: SsmlElement): string {
  if (tag === 'sub') return attributes['alias'] ?? words(children)
  if (tag === 'audio') return ' ♪ '
  if (tag === 'break') return ' '
  if (tag === 'p' || tag === 's') return ` ${words(children)} `
  return words(children)
}
