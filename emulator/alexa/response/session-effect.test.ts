import type { Directive, Response } from 'ask-sdk-model'
import { describe, expect, it } from 'vitest'
import { deviceNamed } from '../device.ts'
import { sessionEffect } from './session-effect.ts'

const echo = deviceNamed('Echo')
const show = deviceNamed('Echo Show')
const ended = { session: 'ended', microphone: false }
const listening = { session: 'open', microphone: true }
const lingering = { session: 'open', microphone: false }

const delegate: Directive = { type: 'Dialog.Delegate' }
const document: Directive = { type: 'Alexa.Presentation.APL.RenderDocument' }
const purchase: Directive = { type: 'Connections.SendRequest', name: 'Buy', token: 't' }
const gadget: Directive = { type: 'GameEngine.StartInputHandler' }

const envelope = (response: Response) => ({ version: '1.0', response })

describe('sessionEffect', () => {
  it.each<[string, Response, typeof echo, object]>([
    ['true', { shouldEndSession: true }, echo, ended],
    ['true with a screen full', { shouldEndSession: true, directives: [document] }, show, ended],
    ['false', { shouldEndSession: false }, echo, listening],
    ['absent on a speaker', {}, echo, ended],
    ['absent on a bare screen', {}, show, ended],
    ['absent with screen content', { directives: [document] }, show, lingering],
    ['absent with screen content, on a speaker', { directives: [document] }, echo, ended],
    ['absent in a dialog', { directives: [delegate] }, echo, listening],
    ['absent with a gadget', { directives: [gadget] }, echo, lingering],
    ['false with a purchase', { shouldEndSession: false, directives: [purchase] }, echo, ended],
    ['true in a dialog', { shouldEndSession: true, directives: [delegate] }, echo, ended],
  ])('%s', (_, response, device, effect) => {
    expect(sessionEffect(envelope(response), device)).toEqual(effect)
  })

  it('takes JSON null for false', () => {
    const parsed = JSON.parse('{"version":"1.0","response":{"shouldEndSession":null}}')
    expect(sessionEffect(parsed, echo)).toEqual(listening)
  })

  it('lets the undocumented be chosen', () => {
    const card = { type: 'Simple', content: 'x' } as const
    expect(sessionEffect(envelope({}), echo, { absentOnPlainSpeaker: 'open' })).toEqual(lingering)
    expect(sessionEffect(envelope({ card }), show, { cardIsScreenContent: true })).toEqual(
      lingering,
    )
    expect(sessionEffect(envelope({ card }), show)).toEqual(ended)
    expect(
      sessionEffect(envelope({ shouldEndSession: true, directives: [delegate] }), echo, {
        endDuringDialog: 'dialog goes on',
      }),
    ).toEqual(listening)
  })
})
