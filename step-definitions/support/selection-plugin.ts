import type { Plugin } from '@cucumber/cucumber/api'
import { printParseErrorsOnce } from './parse-errors.ts'
import { keep, watchSelection } from './selection.ts'

type Options = {
  /** Scenarios with this tag are only true under another profile. */
  readonly leaveOut?: string
}

/**
 * Leaves out the scenarios whose truth depends on a mode that is not the profile's; and makes sure
 * that whoever asks for some scenarios gets these, or is told why not.
 */
const selectionPlugin: Plugin<Options> = {
  type: 'plugin',
  coordinator(context) {
    const { transform, options } = context
    watchSelection(context)
    printParseErrorsOnce(context)
    transform('pickles:filter', (pickles) => {
      const kept = pickles.filter(
        ({ pickle }) => !pickle.tags.some(({ name }) => name === options.leaveOut),
      )
      keep(kept.length)
      return kept
    })
  },
}

export default selectionPlugin
