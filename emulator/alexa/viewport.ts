import type { Context, interfaces } from 'ask-sdk-model'

type Screen = {
  readonly mode: interfaces.viewport.Mode
  readonly width: number
  readonly height: number
  readonly dpi: number
  readonly arcMinutes: readonly [width: number, height: number]
  readonly touch: boolean
}

/**
 * One screen in both forms: `Viewport` is the older, `Viewports` the newer, and devices send both.
 * The Echo Show's numbers are those of an 8-inch device; the others are recalled.
 */
function viewport(screen: Screen): Required<Pick<Context, 'Viewport' | 'Viewports'>> {
  return { Viewports: [newer(screen)], Viewport: older(screen) }
}

const codecs = (): interfaces.viewport.video.Codecs[] => ['H_264_42', 'H_264_41']

const newer = ({ mode, width, height, dpi }: Screen): interfaces.viewport.TypedViewportState => ({
  type: 'APL',
  id: 'main',
  shape: 'RECTANGLE',
  dpi,
  presentationType: 'STANDARD',
  canRotate: false,
  configuration: {
    current: {
      mode,
      video: { codecs: codecs() },
      size: { type: 'DISCRETE', pixelWidth: width, pixelHeight: height },
    },
  },
})

const older = (screen: Screen): interfaces.viewport.ViewportState => ({
  experiences: [
    {
      arcMinuteWidth: screen.arcMinutes[0],
      arcMinuteHeight: screen.arcMinutes[1],
      canRotate: false,
      canResize: false,
    },
  ],
  mode: screen.mode,
  shape: 'RECTANGLE',
  pixelWidth: screen.width,
  pixelHeight: screen.height,
  dpi: screen.dpi,
  currentPixelWidth: screen.width,
  currentPixelHeight: screen.height,
  ...(screen.touch ? { touch: ['SINGLE'] } : { keyboard: ['DIRECTION'] }),
  video: { codecs: codecs() },
})

export const hubViewport = viewport({
  mode: 'HUB',
  width: 1280,
  height: 800,
  dpi: 213,
  arcMinutes: [346, 216],
  touch: true,
})

export const tvViewport = viewport({
  mode: 'TV',
  width: 1920,
  height: 1080,
  dpi: 320,
  arcMinutes: [320, 180],
  touch: false,
})

export const mobileViewport = viewport({
  mode: 'MOBILE',
  width: 1080,
  height: 1920,
  dpi: 420,
  arcMinutes: [150, 267],
  touch: true,
})
