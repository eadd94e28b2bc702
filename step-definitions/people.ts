import { Given } from '@cucumber/cucumber'
import { emulator } from './support/world.ts'

/** The language and country that a person's Alexa is set to. */
Given('{person} speaks {locale}', (person: string, locale: string) => {
  emulator().setLocale(person, locale)
})

/** The device that a person speaks to; otherwise the one in fixtures/people.yaml. */
Given('{person} uses a/an {device}', (person: string, device: string) => {
  emulator().setDevice(person, device)
})
