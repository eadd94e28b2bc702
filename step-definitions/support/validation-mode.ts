import type { Plugin } from '@cucumber/cucumber/api'

type Options = {
  /** Scenarios with this tag are only true under another profile. */
  readonly leaveOut?: string
}

/** Leaves out the scenarios whose truth depends on a mode that is not the profile's. */
const leaveOut: Plugin<Options> = {
  type: 'plugin',
  coordinator({ transform, options }) {
    transform('pickles:filter', (pickles) =>
      pickles.filter(({ pickle }) => !pickle.tags.some(({ name }) => name === options.leaveOut)),
    )
  },
}

export default leaveOut
