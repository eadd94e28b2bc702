import { describe, expect, it } from 'vitest'
import { enUS } from './en-US.ts'
import { escapeSsml } from './escape.ts'
import { speechIn } from './speak.ts'

const { say, variants } = speechIn(enUS, () => 0.99)

describe('say', () => {
  it('fills the placeholders', () => {
    expect(say('favorite color', { name: 'Ada', color: 'teal' })).toBe(
      "Ada's favorite color is teal.",
    )
  })

  it('escapes what it fills in, and does not fill a placeholder that a value brings along', () => {
    expect(say('favorite color', { name: '{color}', color: '<audio src="x"/> & red' })).toBe(
      "{color}'s favorite color is &lt;audio src=&quot;x&quot;/&gt; &amp; red.",
    )
  })

  it.each([{ name: 'Ada' }, { name: 'Ada', color: '' }])('throws at a gap: %j', (values) => {
    expect(() => say('favorite color', values)).toThrow('No value for {color}')
  })

  it('picks a variant by chance, or the one asked for', () => {
    expect(say('quiz answer')).toBe('purple')
    expect(say('quiz answer', {}, 0)).toBe('green')
    expect(() => say('quiz answer', {}, 3)).toThrow('No variant 3')
    expect(variants('quiz answer')).toBe(3)
    expect(variants('goodbye')).toBe(1)
  })
})

describe('escapeSsml', () => {
  it.each([
    ['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
    ['&apos;]', '&amp;apos;]'],
    ["O'Neil", 'O&apos;Neil'],
    ['red\u0000\u001bgreen\ud800', 'red green\ufffd'],
  ])('takes %j for plain text', (text, escaped) => {
    expect(escapeSsml(text)).toBe(escaped)
  })
})
