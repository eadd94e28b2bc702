import { describe, expect, it } from 'vitest'
import { speechOf, spokenWords } from './speech.ts'

const ssml = (inner: string) => spokenWords({ type: 'SSML', ssml: `<speak>${inner}</speak>` })

describe('spokenWords', () => {
  it.each([
    ['Hello <emphasis level="strong">there</emphasis>!', 'Hello there!'],
    ['one<break time="1s"/>two', 'one two'],
    ['<p>one</p><p>two</p>', 'one two'],
    ['<s>one</s><s>two</s>', 'one two'],
    ['un<emphasis>believ</emphasis>able', 'unbelievable'],
    ['on the <sub alias="World Wide Web">WWW</sub>', 'on the World Wide Web'],
    ['<sub alias="R &amp; D">x</sub>', 'R & D'],
    ['listen<audio src="https://example.com/a.mp3"/>now', 'listen ♪ now'],
    [
      'red &amp; &lt;blue&gt; &#9834; &#x41; &quot;x&quot; &apos;y&apos;',
      `red & <blue> ♪ A "x" 'y'`,
    ],
    ['  many\n\n  spaces ', 'many spaces'],
    ['007 and 1e3', '007 and 1e3'],
    ['', ''],
  ])('%j is heard as %j', (inner, words) => expect(ssml(inner)).toBe(words))

  it('takes plain text as it is, markup and entities included', () => {
    expect(spokenWords({ type: 'PlainText', text: ' a <b/> &amp;\n c ' })).toBe('a <b/> &amp; c')
  })

  it('still shows the words of broken markup', () => {
    expect(ssml('a & b <p>c')).toBe('a & b c')
  })

  it.each([undefined, null, 'text', {}, { type: 'SSML' }])('%j says nothing', (speech) => {
    expect(spokenWords(speech)).toBe('')
  })
})

describe('speechOf', () => {
  it('has the words, the markup and the words of the reprompt', () => {
    const response = {
      outputSpeech: { type: 'SSML', ssml: '<speak>Which <s>colour?</s></speak>' },
      reprompt: { outputSpeech: { type: 'PlainText', text: 'Which?' } },
    } as const
    expect(speechOf({ version: '1.0', response })).toStrictEqual({
      words: 'Which colour?',
      markup: '<speak>Which <s>colour?</s></speak>',
      reprompt: 'Which?',
    })
  })

  it('leaves out what is not there', () => {
    expect(speechOf({ version: '1.0', response: {} })).toStrictEqual({ words: '' })
  })
})
