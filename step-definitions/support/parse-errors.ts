import type { CoordinatorContext } from '@cucumber/cucumber/api'

/**
 * Keeps cucumber from printing a line that is not Gherkin a second time: our report tells of it in
 * words for those who write features.
 */
export function printParseErrorsOnce({ logger }: CoordinatorContext<unknown>): void {
  const print = logger.error.bind(logger)
  logger.error = (message, ...more) => {
    if (!String(message).startsWith('Parse error in ')) print(message, ...more)
  }
}
