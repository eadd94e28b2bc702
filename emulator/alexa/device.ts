import type { Context, SupportedInterfaces } from 'ask-sdk-model'
import { nearTo } from '../did-you-mean.ts'
import { ColloquyError } from '../errors.ts'
import { hubViewport, mobileViewport, tvViewport } from './viewport.ts'

/** What a device shows: the legacy `Viewport` and the list `Viewports`, as the context has them. */
export type Viewport = Required<Pick<Context, 'Viewport' | 'Viewports'>>

/** A device by the name that people give it, and everything that Alexa says about it. */
export type Device = {
  readonly name: string
  /** What the hardware can do; a skill sees of it only what its manifest declares. */
  readonly supports: SupportedInterfaces
  /** Present on devices with a screen. */
  readonly viewport?: Viewport
}

const apl = { runtime: { maxVersion: '2024.3' } }

/** Which device has what is recalled; `README.md` of this folder says so. */
const devices = [
  { name: 'Echo', supports: { AudioPlayer: {} } },
  { name: 'Echo Dot', supports: { AudioPlayer: {} } },
  {
    name: 'Echo Show',
    supports: {
      AudioPlayer: {},
      VideoApp: {},
      Display: { templateVersion: '1.0', markupVersion: '1.0' },
      'Alexa.Presentation.APL': apl,
      'Alexa.Presentation.HTML': { runtime: { maxVersion: '1.1' } },
    },
    viewport: hubViewport,
  },
  {
    name: 'Fire TV',
    supports: {
      AudioPlayer: {},
      VideoApp: {},
      Display: { templateVersion: '1.0', markupVersion: '1.0' },
      'Alexa.Presentation.APL': apl,
    },
    viewport: tvViewport,
  },
  {
    name: 'Alexa app',
    supports: { AudioPlayer: {}, Geolocation: {}, 'Alexa.Presentation.APL': apl },
    viewport: mobileViewport,
  },
] as const satisfies readonly Device[]

export const deviceNames: readonly string[] = devices.map(({ name }) => name)

/** The device that a scenario names, in any case: `Echo Show`. */
export function deviceNamed(name: string): Device {
  const device = devices.find((known) => known.name.toLowerCase() === name.toLowerCase())
  if (device) return device
  throw new ColloquyError('UNKNOWN_DEVICE', {
    what: `There is no device called ${name}.${didYouMean(name)}`,
    remedy: `Devices: ${deviceNames.join(', ')}`,
  })
}

function didYouMean(name: string): string {
  const near = nearTo(name, deviceNames)
  return near === undefined ? '' : `  Did you mean ${near}?`
}

/** Which of the manifest's interface types opens which key of `supportedInterfaces`. */
const declaredAs = {
  AudioPlayer: 'AUDIO_PLAYER',
  VideoApp: 'VIDEO_APP',
  Display: 'RENDER_TEMPLATE',
  'Alexa.Presentation.APL': 'ALEXA_PRESENTATION_APL',
  'Alexa.Presentation.HTML': 'ALEXA_PRESENTATION_HTML',
  Geolocation: 'GEOLOCATION',
} as const satisfies Partial<Record<keyof SupportedInterfaces, string>>

/**
 * A key is there only if the device supports it and the manifest declares it: Amazon's sample
 * envelope lists AudioPlayer alone, because only AudioPlayer was requested.
 * https://developer.amazon.com/docs/custom-skills/request-and-response-json-reference.html
 */
export function supportedInterfaces(
  device: Device,
  declared: readonly string[],
): SupportedInterfaces {
  const manifestTypes: Readonly<Record<string, string>> = declaredAs
  const both = Object.entries(device.supports).filter(([key]) =>
    declared.includes(manifestTypes[key] ?? ''),
  )
  return structuredClone(Object.fromEntries(both))
}
