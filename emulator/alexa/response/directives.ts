import type { SupportedInterfaces } from 'ask-sdk-model'
import { isObject, objectAt } from './json.ts'
import { directivesOf } from './problem.ts'

/** What a directive needs: a manifest interface, and a key in the device's capabilities. */
export type DirectiveKind = {
  readonly interface?: string
  readonly device?: keyof SupportedInterfaces
}

const none: DirectiveKind = {}
const audio = { interface: 'AUDIO_PLAYER', device: 'AudioPlayer' } as const
const display = { interface: 'RENDER_TEMPLATE', device: 'Display' } as const
const apl = { interface: 'ALEXA_PRESENTATION_APL', device: 'Alexa.Presentation.APL' } as const
const aplAnywhere = { interface: 'ALEXA_PRESENTATION_APL' }
const html = { interface: 'ALEXA_PRESENTATION_HTML', device: 'Alexa.Presentation.HTML' } as const
const game = { interface: 'GAME_ENGINE' }
const custom = { interface: 'CUSTOM_INTERFACE' }

/** Every directive that the SDK's types know; Alexa rejects a response with any other. */
export const directiveKinds: Readonly<Record<string, DirectiveKind>> = {
  'Alexa.Advertisement.InjectAds': none,
  'Alexa.Presentation.APL.ExecuteCommands': apl,
  'Alexa.Presentation.APL.RenderDocument': apl,
  'Alexa.Presentation.APL.SendIndexListData': apl,
  'Alexa.Presentation.APL.SendTokenListData': apl,
  'Alexa.Presentation.APL.UpdateIndexListData': apl,
  // Audio documents play on devices without a screen, and APLT is for those with a clock.
  'Alexa.Presentation.APLA.RenderDocument': aplAnywhere,
  'Alexa.Presentation.APLT.ExecuteCommands': aplAnywhere,
  'Alexa.Presentation.APLT.RenderDocument': aplAnywhere,
  'Alexa.Presentation.HTML.HandleMessage': html,
  'Alexa.Presentation.HTML.Start': html,
  'Alexa.SmartVision.SnapshotProvider.GetSnapshotDirective': none,
  'AudioPlayer.ClearQueue': audio,
  'AudioPlayer.Play': audio,
  'AudioPlayer.Stop': audio,
  'Connections.SendRequest': none,
  'Connections.SendResponse': none,
  'Connections.StartConnection': none,
  'Conversations.ResetContext': none,
  'CustomInterfaceController.SendDirective': custom,
  'CustomInterfaceController.StartEventHandler': custom,
  'CustomInterfaceController.StopEventHandler': custom,
  'Dialog.ConfirmIntent': none,
  'Dialog.ConfirmSlot': none,
  'Dialog.Delegate': none,
  'Dialog.DelegateRequest': none,
  'Dialog.ElicitSlot': none,
  'Dialog.UpdateDynamicEntities': none,
  'Display.RenderTemplate': display,
  'GadgetController.SetLight': { interface: 'GADGET_CONTROLLER' },
  'GameEngine.StartInputHandler': game,
  'GameEngine.StopInputHandler': game,
  Hint: display,
  'Navigation.Assistance.AnnounceRoadRegulation': none,
  'Tasks.CompleteTask': none,
  'VideoApp.Launch': { interface: 'VIDEO_APP', device: 'VideoApp' },
}

/** The directives that Alexa's own dialog manager acts upon, one of them in a response. */
export const dialogTurns: readonly string[] = [
  'Dialog.Delegate',
  'Dialog.ElicitSlot',
  'Dialog.ConfirmSlot',
  'Dialog.ConfirmIntent',
]

/** A directive that a response holds and nobody here acts upon. */
export type Unemulated = { readonly where: string; readonly type: string }

/**
 * The valid directives of a response whose effect is not in `emulated`. They are no fault of the
 * skill's; whoever plays the turn must say NOT_EMULATED rather than go on as if they did nothing.
 */
export function unemulatedDirectives(
  envelope: unknown,
  emulated: ReadonlySet<string> = new Set(),
): readonly Unemulated[] {
  const response = objectAt(envelope, 'response')
  return [...directivesOf(response), ...inReprompt(response)]
    .filter(({ type }) => Object.hasOwn(directiveKinds, type) && !emulated.has(type))
    .map(({ where, type }) => ({ where, type }))
}

const inReprompt = (response: unknown) =>
  directivesOf(objectAt(isObject(response) ? response : {}, 'reprompt')).map((placed) => ({
    ...placed,
    where: placed.where.replace('response.', 'response.reprompt.'),
  }))
