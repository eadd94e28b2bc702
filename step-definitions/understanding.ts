import type { DataTable } from '@cucumber/cucumber'
import { Then } from '@cucumber/cucumber'
import { pairsOf } from './support/below.ts'
import { expectIntent, expectSlot, expectSlots } from './support/expect-intent.ts'

/** The intent that reached the skill. */
Then('the skill hears {intent}', (intent: string) => expectIntent(intent))

/** The intent, and the words in its slots. */
Then('the skill hears {intent} with:', (intent: string, table: DataTable) => {
  expectIntent(intent)
  expectSlots(pairsOf(table))
})

/** The words in a slot, as spoken. */
Then('the {slot} slot is {value}', (slot: string, value: string) =>
  expectSlot(slot, 'value', value),
)

/** The value that the words stand for, by entity resolution. */
Then('the {slot} slot resolves to {value}', (slot: string, value: string) =>
  expectSlot(slot, 'resolved', value),
)

/** Nothing was said for a slot. */
Then('the {slot} slot is empty', (slot: string) => expectSlot(slot, 'value', undefined))
