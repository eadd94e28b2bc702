import { didYouMean } from '../../did-you-mean.ts'
import type { Found, Rule } from '../finding.ts'
import type { Located } from '../located.ts'
import { entriesIn, listIn, member, textIn } from '../located.ts'
import { interfaces, permissions } from './names.ts'
import type { Manifest } from './view.ts'

export const apiRules: readonly Rule<Manifest>[] = [
  {
    name: 'endpoint',
    severity: 'error',
    basis: 'Amazon',
    about: 'an endpoint is a Lambda function or an https address with the type of its certificate',
    remedy: 'Give the ARN of the function, or an https address and its sslCertificateType.',
    check: ({ custom }) =>
      [custom, ...entriesIn(custom, 'regions').map(({ value }) => value)].flatMap((node) =>
        endpointProblem(member(node, 'endpoint')),
      ),
  },
  {
    name: 'interface-type',
    severity: 'warning',
    basis: 'Amazon',
    about: 'an interface that is not known',
    remedy: 'Correct its spelling.',
    check: ({ custom }) => unknown(listIn(custom, 'interfaces'), 'type', interfaces),
  },
  {
    name: 'permission-name',
    severity: 'warning',
    basis: 'Amazon',
    about: 'a permission that is not known',
    remedy: 'Correct its spelling; one that Amazon grants to chosen skills only may be right.',
    check: ({ manifest }) => unknown(listIn(manifest, 'permissions'), 'name', permissions),
  },
  {
    name: 'audio-player-intents',
    severity: 'error',
    basis: 'Amazon',
    about: 'AMAZON.PauseIntent and AMAZON.ResumeIntent in a skill that plays audio',
    remedy: 'Add both to the models, without samples, and handle them.',
    check: audioPlayer,
  },
]

function endpointProblem(endpoint: Located | undefined): Found[] {
  const uri = textIn(endpoint, 'uri')
  if (!uri) return []
  const { at, text } = uri
  if (/^arn:aws[\w-]*:lambda:/.test(text)) return []
  if (/^https:\/\//.test(text)) {
    const type = textIn(endpoint, 'sslCertificateType')
    return type ? [] : [{ at, what: `${text} has no sslCertificateType` }]
  }
  // A function of this name, or a path that the tool replaces, as ask-cli and Alexa-hosted skills have it.
  return /^[a-z]+:\/\//.test(text) || text.trim() === ''
    ? [{ at, what: `"${text}" is neither a Lambda function nor an https address` }]
    : []
}

const unknown = (nodes: readonly Located[], key: string, known: readonly string[]): Found[] =>
  nodes.flatMap((node) => {
    const name = textIn(node, key)
    return name && !known.includes(name.text)
      ? [{ at: name.at, what: `${name.text} is not known${didYouMean(name.text, known)}` }]
      : []
  })

function* audioPlayer({ custom, models }: Manifest): Iterable<Found> {
  const types = listIn(custom, 'interfaces').flatMap((node) => textIn(node, 'type') ?? [])
  const player = types.find(({ text }) => text === 'AUDIO_PLAYER')
  for (const { locale, intents } of player ? models.values() : []) {
    for (const name of ['AMAZON.PauseIntent', 'AMAZON.ResumeIntent']) {
      if (player && intents.every((intent) => intent.name.text !== name)) {
        yield { at: player.at, what: `the model of ${locale} has no ${name}` }
      }
    }
  }
}
