import { describe, expect, it } from 'vitest'
import { searchSteps } from '../../emulator/steps/search.ts'
import { readCatalogue } from './catalogue.ts'
import { readParameters } from './parameters.ts'

const search = (...words: readonly string[]) =>
  searchSteps(words, readCatalogue(), readParameters()).map(({ step, braces }) =>
    [step.expression, ...braces.map(({ name }) => name)].join('  '),
  )

describe('a search of the steps', () => {
  it.each([
    [['down'], '{service} {fault}  fault'],
    [['hangs'], '{service} {fault} {occasion}  fault'],
    [['introspection'], '{service} recovers  service'],
    [['Echo Show'], '{person} uses a/an {device}  device'],
    [["Okta's key set"], '{service} recovers  service'],
    [['ACCOUNT', 'linking', 'card'], '{person} sees a/an {card} card  card'],
  ])('looks into braces: %j', (words, found) => {
    expect(search(...words)).toContain(found)
  })

  it('puts what has the words itself first', () => {
    const found = search('token')
    expect(found[0]).toBe('{person} has linked their/her/his account')
    expect(found.at(-1)).toBe('{service} was not called  service')
  })

  it.each([
    [['Okta is down'], ['{service} {fault}  service  fault']],
    [['Given', 'Okta', 'is', 'down'], ['{service} {fault}  service  fault']],
    [['Ada has linked her account'], ['{person} has linked their/her/his account  person']],
    [['When 30 seconds pass'], ['{duration} pass/passes  duration']],
    [['Alexa says one of:'], ['Alexa says one of:']],
  ])('takes a whole sentence for the step that it is: %j', (words, found) => {
    expect(search(...words)).toEqual(found)
  })

  it('does not take the examples of what may be anything for words', () => {
    expect(search('teal')).toEqual([])
  })

  it('finds all without words', () => {
    expect(search()).toHaveLength(readCatalogue().length)
  })
})
