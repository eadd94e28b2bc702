import type { DataTable } from '@cucumber/cucumber'
import { Then } from '@cucumber/cucumber'
import { pairsOf } from './support/below.ts'
import { expectIntent } from './support/expect-intent.ts'
import { expectResolution, expectSlot, expectSlots } from './support/expect-slot.ts'

/** The intent that reached the skill. */
Then('the skill hears {intent}', (intent: string) => expectIntent(intent))

/** The intent, and what the skill gets in its slots; several values as one list. */
Then('the skill hears {intent} with:', (intent: string, table: DataTable) => {
  expectIntent(intent)
  expectSlots(pairsOf(table))
})

/** What Alexa sends: words as spoken, a date or number in her form, several values as one list. */
Then('the {slot} slot is {value}', (slot: string, value: string) => expectSlot(slot, value))

/** The listed value that the words stand for, by its name or its id; several are one list. */
Then('the {slot} slot resolves to {value}', (slot: string, value: string) =>
  expectResolution(slot, value),
)

/** Nothing was said for a slot. */
Then('the {slot} slot is empty', (slot: string) => expectSlot(slot, undefined))
