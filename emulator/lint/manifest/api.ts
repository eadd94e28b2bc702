import { didYouMean } from '../../did-you-mean.ts'
import type { Found, Rule } from '../finding.ts'
import type { Located } from '../located.ts'
import { entriesIn, listIn, member, textIn } from '../located.ts'
import type { Manifest } from './view.ts'

// InterfaceType and PermissionName of the Skill Management API, as far as they were seen.
const interfaces =
  `AUDIO_PLAYER VIDEO_APP RENDER_TEMPLATE GAME_ENGINE GADGET_CONTROLLER CAN_FULFILL_INTENT_REQUEST
  ALEXA_PRESENTATION_APL ALEXA_PRESENTATION_APLT ALEXA_PRESENTATION_APLA ALEXA_PRESENTATION_HTML
  CUSTOM_INTERFACE APP_LINKS APP_LINKS_V2 ALEXA_EXTENSION ALEXA_SEARCH ALEXA_DATA_STORE
  ALEXA_DATASTORE_PACKAGEMANAGER ALEXA_CAMERA_PHOTO_CAPTURE_CONTROLLER
  ALEXA_CAMERA_VIDEO_CAPTURE_CONTROLLER ALEXA_FILE_MANAGER_UPLOAD_CONTROLLER`.split(/\s+/)

const permissions = [
  'alexa::devices:all:address:full:read',
  'alexa:devices:all:address:country_and_postal_code:read',
  'alexa::profile:name:read',
  'alexa::profile:given_name:read',
  'alexa::profile:email:read',
  'alexa::profile:mobile_number:read',
  'alexa::alerts:reminders:skill:readwrite',
  'alexa::alerts:timers:skill:readwrite',
  'alexa::household:lists:read',
  'alexa::household:lists:write',
  'alexa::devices:all:notifications:write',
  'alexa::devices:all:geolocation:read',
  'alexa::person_id:read',
]

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
    about: 'a permission whose name nearly is one that is known',
    remedy: 'Correct its spelling.',
    check: ({ manifest }) =>
      unknown(listIn(manifest, 'permissions'), 'name', permissions).filter(({ what }) =>
        what.includes('did you mean'),
      ),
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
