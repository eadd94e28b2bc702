import type { Context, interfaces, User } from 'ask-sdk-model'
import { supportedInterfaces } from '../device.ts'
import type { EnvelopeInput } from './envelope.ts'

/** The state around a request: who asks, with which device, and what the device is doing. */
export function context({ skill, region, customer, device }: EnvelopeInput, user: User): Context {
  const supported = supportedInterfaces(device, skill.interfaces)
  const System: interfaces.system.SystemState = {
    application: { applicationId: skill.applicationId },
    user,
    device: { deviceId: customer.deviceId, supportedInterfaces: supported },
    apiEndpoint: region.apiEndpoint,
    apiAccessToken: region.apiAccessToken,
  }
  return {
    // Nothing was ever played: payloads then have the activity and neither token nor offset.
    ...(supported.AudioPlayer ? { AudioPlayer: { playerActivity: 'IDLE' } } : {}),
    System,
    ...(device.viewport ? structuredClone(device.viewport) : {}),
  }
}
