import { defineParameterType } from '@cucumber/cucumber'
import type { Endpoint, Fault, Occasion } from '../../emulator/index.ts'
import { endpointNamed, faultNamed, occasionNamed } from './faults.ts'
import { inQuotes, spokenWords } from './quotes.ts'
import { milliseconds, timeOfDay } from './time.ts'

// Literal patterns only: editors read this file without running it.

/** Somebody of fixtures/people.yaml: `Ada` */
defineParameterType({
  name: 'person',
  regexp: /(?!Alexa\b|Okta\b)[A-ZÀ-ÖØ-ÞĀ-ſͰ-ӿ][A-Za-zÀ-ÖØ-öø-ÿĀ-ſͰ-ӿ]*/,
  useForSnippets: false,
})

/** Somebody who has something: `Ada's`, `Linus'` */
defineParameterType({
  name: 'owner',
  regexp: /(?!Alexa\b|Okta\b)[A-ZÀ-ÖØ-ÞĀ-ſͰ-ӿ][A-Za-zÀ-ÖØ-öø-ÿĀ-ſͰ-ӿ]*(?:['’]s|(?<=s)['’])/,
  transformer: (text: string) => text.replace(/['’]s?$/, ''),
  useForSnippets: false,
})

/** What a person says: `"what is my favorite color"` */
defineParameterType({
  name: 'utterance',
  regexp: /"[^"]*"|“[^”]*”/,
  transformer: spokenWords,
  useForSnippets: false,
})

/** What Alexa answers: `"Ada's favorite color is …"` */
defineParameterType({
  name: 'speech',
  regexp: /"[^"]*"|“[^”]*”/,
  transformer: inQuotes,
  useForSnippets: false,
})

/** The name of one of the skill's texts: `"welcome"` */
defineParameterType({
  name: 'prompt',
  regexp: /"[^"]*"|“[^”]*”/,
  transformer: inQuotes,
  useForSnippets: false,
})

/** Any text: `"teal"` */
defineParameterType({
  name: 'value',
  regexp: /"[^"]*"|“[^”]*”/,
  transformer: inQuotes,
  useForSnippets: false,
})

/** An intent of the interaction model: `FavoriteColorIntent`, `AMAZON.HelpIntent` */
defineParameterType({
  name: 'intent',
  regexp: /AMAZON\.\w+|[A-Za-z]\w*/,
  useForSnippets: false,
})

/** A slot of the intent: `answer` */
defineParameterType({
  name: 'slot',
  regexp: /[A-Za-z]\w*/,
  useForSnippets: false,
})

/** An attribute of the profile at Okta: `favoriteColor` */
defineParameterType({
  name: 'attribute',
  regexp: /[A-Za-z]\w*/,
  useForSnippets: false,
})

/** A session attribute, with dots to go inside: `quiz.right` */
defineParameterType({
  name: 'key',
  regexp: /[A-Za-z_][\w.]*/,
  useForSnippets: false,
})

/** One of `Echo`, `Echo Dot`, `Echo Show`, `Fire TV`, `Alexa app` */
defineParameterType({
  name: 'device',
  regexp: /Echo Dot|Echo Show|Echo|Fire TV|Alexa app/,
  useForSnippets: false,
})

/** A language with a country: `en-GB` */
defineParameterType({
  name: 'locale',
  regexp: /[a-z]{2}-[A-Z]{2}/,
  useForSnippets: false,
})

/** One of `simple`, `standard`, `account linking` */
defineParameterType({
  name: 'card',
  regexp: /simple|standard|account linking/,
  useForSnippets: false,
})

/** One of `the person left`, `nobody answered`, `of an error`, `the skill said so` */
defineParameterType({
  name: 'ending',
  regexp: /the person left|nobody answered|of an error|the skill said so/,
  useForSnippets: false,
})

/**
 * What is called: `Okta`, or `Okta's` `authorization page`, `sign-in page`, `consent page`,
 * `settings page`, `token endpoint`, `introspection`, `key set`, `userinfo`, `metadata`,
 * `revocation`, `logout`, `users API`, `groups API`, `schemas API`, `apps API`,
 * `authorization servers API`, `trusted origins API`; or `the secrets extension` that holds the skill's
 * secrets on Lambda
 */
defineParameterType({
  name: 'service',
  regexp:
    /Okta['’]s (?:authorization page|sign-in page|consent page|settings page|token endpoint|introspection|key set|userinfo|metadata|revocation|logout|(?:users|groups|schemas|apps|authorization servers|trusted origins) API)|Okta|the secrets extension/,
  transformer: (text: string): Endpoint => endpointNamed(text),
  useForSnippets: false,
})

/**
 * One of `is down`, `hangs`, `resets the connection`, `returns 503`, `answers with a web page`,
 * `answers with an error page`, `answers in two pieces`, `breaks off its answer`,
 * `answers as plain text`, `answers with nothing`, `names the wrong issuer`, `names the wrong audience`
 */
defineParameterType({
  name: 'fault',
  regexp:
    /is down|hangs|resets the connection|returns \d{3}|answers with a web page|answers with an error page|answers in two pieces|breaks off its answer|answers as plain text|answers with nothing|names the wrong issuer|names the wrong audience/,
  transformer: (text: string): Fault => faultNamed(text),
  useForSnippets: false,
})

/** Of the calls to come: `once`, `twice`, `3 times` for the next ones, `the second time`, `the 7th time` for one */
defineParameterType({
  name: 'occasion',
  regexp: /once|twice|\d+ times|the (?:first|second|third|fourth|fifth|\d+(?:st|nd|rd|th)) time/,
  transformer: (text: string): Occasion => occasionNamed(text),
  useForSnippets: false,
})

/** A scope of account-linking.json: `offline_access` */
defineParameterType({
  name: 'scope',
  regexp: /[a-z][\w.:-]*/,
  useForSnippets: false,
})

/** An authorization server of the Okta file: `OtherAuthServer` */
defineParameterType({
  name: 'authorizationServer',
  regexp: /[A-Za-z][\w-]*/,
  useForSnippets: false,
})

/** `30 seconds`, `1 minute`, `2 hours`, `8 days` */
defineParameterType({
  name: 'duration',
  regexp: /\d+ (?:second|minute|hour|day)s?/,
  transformer: milliseconds,
  useForSnippets: false,
})

/** A time of day: `9:30 am`, `21:30` */
defineParameterType({
  name: 'time',
  regexp: /\d{1,2}:\d{2}(?: [ap]m)?/,
  transformer: timeOfDay,
  useForSnippets: false,
})

/** `once`, `twice`, `3 times` */
defineParameterType({
  name: 'times',
  regexp: /once|twice|\d+ times/,
  transformer: (text: string) => counts[text] ?? Number.parseInt(text, 10),
  useForSnippets: false,
})

const counts: Readonly<Record<string, number>> = { once: 1, twice: 2 }
