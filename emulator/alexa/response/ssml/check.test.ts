import { describe, expect, it } from 'vitest'
import { check, places, ssml } from '../check.fixture.ts'

describe('SSML', () => {
  it.each([
    '<p>one</p><s>two</s>',
    '<say-as interpret-as="date" format="mdy">03/02/2026</say-as>',
    '<prosody rate="120%" pitch="+10%" volume="-2dB">x</prosody>',
    '<prosody rate="x-slow" pitch="low" volume="silent">x</prosody>',
    '<voice name="Amy"><lang xml:lang="en-GB">x</lang></voice>',
    '<phoneme alphabet="ipa" ph="pɪˈkɑːn">pecan</phoneme>',
    '<w role="amazon:VB">read</w>',
    '<amazon:emotion name="excited" intensity="low">x</amazon:emotion>',
    '<amazon:domain name="news">x</amazon:domain>',
    '<audio src="soundbank://soundlibrary/animals/x"/>',
    '<break strength="x-strong"/><break time="10s"/><break/>',
    '<alexa:name type="first" personId="amzn1.ask.person.X"/>',
    '<sub alias="aluminium">Al</sub> 5 &lt; 6 &amp; &#9834;',
    '<!-- a & b --> x > y',
  ])('accepts %s', (inner) => expect(check(ssml(inner))).toEqual([]))

  it.each([
    ['a & b', 'a raw "&"; write &amp; (line 1, column 10, near "<speak>a & b</speak>")'],
    ['<audio src="https://a.example/?a=1&b=2"/>', 'a raw "&"; write &amp;'],
    ['a&nbsp;b', 'a raw "&"; write &amp;'],
    ['a\n< b', 'a raw "<"; write &lt; (line 2, column 1'],
    ['<p>a', "Expected closing tag 'p'"],
    ['<break time=1s/>', "Attribute 'time' is without value"],
    ['</speak><speak>', 'Multiple possible root nodes'],
    ['<speak>x</speak>', '<speak> stands inside <speak>'],
    ['<blink>x</blink>', "<blink> is no element of Alexa's SSML"],
    ['<say_as/>', "<say_as> is no element of Alexa's SSML"],
    ['<p role="x">x</p>', '<p> has no attribute role'],
    ['<audio/>', '<audio> lacks the attribute src'],
    ['<audio src="http://a.example/x.mp3"/>', 'src must be an https: or soundbank: URL'],
    ['<break time="11s"/>', 'time must be a duration of at most 10s'],
    ['<break strength="huge"/>', 'strength must be none, x-weak'],
    ['<emphasis level="very">x</emphasis>', 'level must be strong, moderate, reduced'],
    ['<prosody rate="10%">x</prosody>', 'rate must be x-slow to x-fast'],
    ['<say-as interpret-as="shout">x</say-as>', 'interpret-as must be characters'],
  ])('rejects %s', (inner, what) => {
    const problems = check(ssml(inner))
    expect(problems).toHaveLength(1)
    expect(problems[0]?.what).toContain(what)
    expect(problems[0]?.what).toMatch(/line \d+, column \d+/)
  })

  it.each(['Hello', '', '<p>x</p>', '<speak/><speak/>'])('%j is not one <speak>', (markup) => {
    expect(check({ outputSpeech: { type: 'SSML', ssml: markup } })).toHaveLength(1)
  })

  it('checks the reprompt as well', () => {
    const { outputSpeech } = ssml('a & b')
    expect(places({ reprompt: { outputSpeech } })).toEqual(['response.reprompt.outputSpeech.ssml'])
  })

  it('uses the words that Alexa was seen to use', () => {
    expect(check(ssml('<break target="1s"/>'))[0]?.message).toBe(
      'Invalid SSML Output Speech for requestId amzn1.echo-api.request.r1. ' +
        'Error: Invalid attribute target for SSML element break',
    )
  })
})
