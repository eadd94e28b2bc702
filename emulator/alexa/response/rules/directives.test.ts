import { describe, expect, it } from 'vitest'
import { deviceNamed } from '../../device.ts'
import {
  check,
  commands,
  delegate,
  directives,
  document,
  elicit,
  places,
  play,
  template,
  video,
} from '../check.fixture.ts'
import { unemulatedDirectives } from '../directives.ts'
import type { Circumstances } from '../problem.ts'

describe('directives', () => {
  const first = 'response.directives[0]'
  const second = 'response.directives[1]'

  it.each<[string, object]>([
    ['response.directives', { directives: {} }],
    [first, directives(null)],
    [first, directives('Dialog.Delegate')],
    [`${first}.type`, directives({})],
    [first, directives({ type: 'Dialog.Guess' })],
    [`${first}.playBehavior`, directives(play({ playBehavior: 'NOW' }))],
    [`${first}.audioItem.stream.token`, directives(play({}, { token: '' }))],
    [`${first}.audioItem.stream.token`, directives(play({}, { token: 'x'.repeat(1025) }))],
    [`${first}.audioItem.stream.url`, directives(play({}, { url: 'http://a.example' }))],
    [
      `${first}.audioItem.stream.url`,
      directives(play({}, { url: `https://a.example/${'x'.repeat(8000)}` })),
    ],
    [
      `${first}.audioItem.stream.expectedPreviousToken`,
      directives(play({ playBehavior: 'ENQUEUE' })),
    ],
    [
      `${first}.audioItem.stream.expectedPreviousToken`,
      directives(play({}, { expectedPreviousToken: 's' })),
    ],
    [`${first}.clearBehavior`, directives({ type: 'AudioPlayer.ClearQueue' })],
    [`${first}.videoItem.source`, directives({ type: 'VideoApp.Launch' })],
    ['response.shouldEndSession', { ...directives(video), shouldEndSession: true }],
    ['response.shouldEndSession', { ...directives(video), shouldEndSession: false }],
    [second, directives(play(), play())],
    [second, directives(play(), video)],
    [second, directives(video, template)],
    [second, directives(document, delegate)],
    [second, directives(commands, elicit('urgency'))],
    [second, directives(delegate, elicit('urgency'))],
  ])('%s is wrong in %o', (where, response) => {
    expect(places(response)).toEqual([where])
  })

  it('needs the interface in the manifest', () => {
    expect(check(directives(play()), { interfaces: [] })[0]?.what).toContain('AUDIO_PLAYER')
    expect(check(directives(play()), { interfaces: ['AUDIO_PLAYER'] })).toEqual([])
  })

  it('needs a device that can do it', () => {
    expect(check(directives(document), { device: deviceNamed('Echo') })[0]?.what).toContain('Echo')
    expect(check(directives(document), { device: deviceNamed('Echo Show') })).toEqual([])
  })
})

describe('Dialog directives', () => {
  const first = 'response.directives[0]'
  const about = (name: string, slots?: object) => ({ ...delegate, updatedIntent: { name, slots } })

  it.each<[string, object, Partial<Circumstances>]>([
    [first, directives(delegate), { requestType: 'LaunchRequest' }],
    [first, directives(delegate), { intent: 'FactIntent' }],
    [first, directives(about('FactIntent')), {}],
    [first, directives(elicit('tiketNumber')), {}],
    [`${first}.slotToElicit`, directives(elicit()), {}],
    [first, directives({ type: 'Dialog.ConfirmSlot', slotToConfirm: 'nothing' }), {}],
    [`${first}.updatedIntent`, directives(about('TicketIntent', { tiket: {} })), {}],
  ])('%s is wrong in %o, %o', (where, response, more) => {
    expect(places(response, more)).toEqual([where])
  })

  it('suggests the slot that was meant', () => {
    expect(check(directives(elicit('tiketNumber')))[0]?.what).toBe(
      'Dialog.ElicitSlot names slot "tiketNumber"; the model has "ticketNumber"',
    )
  })

  it('may begin a dialog from anywhere by naming its intent', () => {
    const chained = directives(about('TicketIntent', { urgency: {} }))
    expect(check(chained, { requestType: 'LaunchRequest' })).toEqual([])
    expect(check(chained, { intent: 'FactIntent' })).toEqual([])
  })

  it('uses the words that Alexa was seen to use', () => {
    expect(check(directives(delegate), { intent: 'FactIntent' })[0]?.message).toBe(
      'The following directives are not supported: DelegateDirective',
    )
  })
})

describe('unemulatedDirectives', () => {
  const envelope = { version: '1.0', response: directives(play(), delegate, { type: 'Unknown' }) }

  it('names every valid directive that nobody acts upon', () => {
    expect(unemulatedDirectives(envelope)).toEqual([
      { where: 'response.directives[0]', type: 'AudioPlayer.Play' },
      { where: 'response.directives[1]', type: 'Dialog.Delegate' },
    ])
    expect(
      unemulatedDirectives(envelope, new Set(['AudioPlayer.Play', 'Dialog.Delegate'])),
    ).toEqual([])
    expect(unemulatedDirectives({ version: '1.0', response: {} })).toEqual([])
  })

  it('looks into the reprompt', () => {
    const reprompt = directives({ type: 'Alexa.Presentation.APLA.RenderDocument' })
    expect(unemulatedDirectives({ version: '1.0', response: { reprompt } })).toEqual([
      {
        where: 'response.reprompt.directives[0]',
        type: 'Alexa.Presentation.APLA.RenderDocument',
      },
    ])
  })
})
