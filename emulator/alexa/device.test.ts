import { describe, expect, it } from 'vitest'
import { deviceNamed, deviceNames, supportedInterfaces } from './device.ts'

describe('deviceNamed', () => {
  it.each(deviceNames)('knows the %s', (name) => {
    expect(deviceNamed(name).name).toBe(name)
  })

  it('does not mind the case', () => {
    expect(deviceNamed('echo show').name).toBe('Echo Show')
  })

  it('suggests the device that was meant', () => {
    expect(() => deviceNamed('Ecko Shaw')).toThrow(
      expect.objectContaining({
        code: 'UNKNOWN_DEVICE',
        message: expect.stringContaining('Did you mean Echo Show?'),
      }),
    )
  })

  it('suggests nothing when nothing is near', () => {
    expect(() => deviceNamed('toaster oven')).toThrow(/^(?!.*Did you mean).*toaster oven/s)
  })
})

describe('supportedInterfaces', () => {
  it('has a key only if device and manifest both have the interface', () => {
    const show = deviceNamed('Echo Show')
    expect(supportedInterfaces(show, [])).toEqual({})
    expect(supportedInterfaces(show, ['AUDIO_PLAYER'])).toEqual({ AudioPlayer: {} })
    expect(
      Object.keys(supportedInterfaces(show, ['ALEXA_PRESENTATION_APL', 'GAME_ENGINE'])),
    ).toEqual(['Alexa.Presentation.APL'])
    expect(supportedInterfaces(deviceNamed('Echo'), ['ALEXA_PRESENTATION_APL'])).toEqual({})
  })

  it('does not share its objects between envelopes', () => {
    const echo = deviceNamed('Echo')
    const one = supportedInterfaces(echo, ['AUDIO_PLAYER'])
    expect(supportedInterfaces(echo, ['AUDIO_PLAYER']).AudioPlayer).not.toBe(one.AudioPlayer)
  })
})
