import { defineParameterType } from '@cucumber/cucumber'
import type { Fault } from '../../emulator/index.ts'
import { milliseconds, timeOfDay } from './time.ts'

// Literal patterns only: editors read this file without running it.

defineParameterType({
  name: 'person',
  regexp: /(?!Alexa\b|Okta\b)[A-Z][a-z]+/,
  useForSnippets: false,
})

defineParameterType({
  name: 'owner',
  regexp: /[A-Z][a-z]+['’]s/,
  transformer: (text: string) => text.slice(0, -2),
  useForSnippets: false,
})

defineParameterType({
  name: 'utterance',
  regexp: /"[^"]*"|“[^”]*”/,
  transformer: (text: string) => text.slice(1, -1),
  useForSnippets: false,
})

defineParameterType({
  name: 'speech',
  regexp: /"[^"]*"|“[^”]*”/,
  transformer: (text: string) => text.slice(1, -1),
  useForSnippets: false,
})

defineParameterType({
  name: 'prompt',
  regexp: /"[^"]*"|“[^”]*”/,
  transformer: (text: string) => text.slice(1, -1),
  useForSnippets: false,
})

defineParameterType({
  name: 'value',
  regexp: /"[^"]*"|“[^”]*”/,
  transformer: (text: string) => text.slice(1, -1),
  useForSnippets: false,
})

defineParameterType({
  name: 'intent',
  regexp: /AMAZON\.[A-Za-z]+Intent|[A-Z][A-Za-z_]*Intent/,
  useForSnippets: false,
})

defineParameterType({
  name: 'slot',
  regexp: /[a-z][A-Za-z_]*/,
  useForSnippets: false,
})

defineParameterType({
  name: 'attribute',
  regexp: /[a-z]+[A-Z][A-Za-z]*|[a-z]{4,}/,
  useForSnippets: false,
})

defineParameterType({
  name: 'key',
  regexp: /[a-z][A-Za-z.]*/,
  useForSnippets: false,
})

defineParameterType({
  name: 'device',
  regexp: /Echo Dot|Echo Show|Echo|Fire TV|Alexa app/,
  useForSnippets: false,
})

defineParameterType({
  name: 'locale',
  regexp: /[a-z]{2}-[A-Z]{2}/,
  useForSnippets: false,
})

defineParameterType({
  name: 'card',
  regexp: /simple|standard|account linking/,
  useForSnippets: false,
})

defineParameterType({
  name: 'ending',
  regexp: /the person left|nobody answered|of an error|the skill said so/,
  useForSnippets: false,
})

defineParameterType({
  name: 'service',
  regexp: /Okta/,
  useForSnippets: false,
})

defineParameterType({
  name: 'fault',
  regexp:
    /is down|hangs|returns \d{3}|answers with a web page|answers with an error page|answers in two pieces|answers with nothing/,
  transformer: (text: string): Fault => faults[text] ?? statusOf(text),
  useForSnippets: false,
})

const faults: Readonly<Record<string, Fault>> = {
  'is down': { type: 'down' },
  hangs: { type: 'hangs' },
  'answers with a web page': { type: 'not JSON' },
  'answers with an error page': { type: 'error page' },
  'answers in two pieces': { type: 'chunked' },
  'answers with nothing': { type: 'empty' },
}

const statusOf = (text: string): Fault => ({ type: 'status', status: Number(text.slice(-3)) })

defineParameterType({
  name: 'scope',
  regexp: /openid|profile|email|offline_access/,
  useForSnippets: false,
})

defineParameterType({
  name: 'authorizationServer',
  regexp: /[A-Z][A-Za-z]*AuthServer/,
  useForSnippets: false,
})

defineParameterType({
  name: 'duration',
  regexp: /\d+ (?:second|minute|hour|day)s?/,
  transformer: milliseconds,
  useForSnippets: false,
})

defineParameterType({
  name: 'time',
  regexp: /\d{1,2}:\d{2}(?: [ap]m)?/,
  transformer: timeOfDay,
  useForSnippets: false,
})

defineParameterType({
  name: 'times',
  regexp: /once|twice|\d+ times/,
  transformer: (text: string) => counts[text] ?? Number.parseInt(text, 10),
  useForSnippets: false,
})

const counts: Readonly<Record<string, number>> = { once: 1, twice: 2 }
