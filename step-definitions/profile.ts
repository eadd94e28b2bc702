import { When } from '@cucumber/cucumber'
import { emulator } from './support/world.ts'

/** In the Okta profile. Tokens that were issued before still say what was true then. */
When(
  '{person} changes their/her/his {attribute} to {value} in Okta',
  (person: string, attribute: string, value: string) => {
    emulator().okta.control.setProfile(emulator().login(person), { [attribute]: value })
  },
)

/** Leaves an empty value behind, which is not the same as never having had one. */
When('{person} clears their/her/his {attribute} in Okta', (person: string, attribute: string) => {
  emulator().okta.control.setProfile(emulator().login(person), { [attribute]: null })
})
