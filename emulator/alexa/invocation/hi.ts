import type { InvocationLanguage } from './language.ts'

const verbs = 'खोलो|खोलें|खोलिए|खोलिये|चलाओ|चलाएं|चलाइए|लगाओ|खेलो|खेलें'
const begin = 'शुरू|स्टार्ट|start|ओपन|open|लॉन्च|launch|प्ले|play|रन|run|लोड|load'
const make = 'करो|करें|कर|कीजिए|कीजिये|करिए|करिये|कर दो'
const ask = 'पूछो|पूछें|पूछिए|पूछिये|पूछ'
const say = 'बोलो|कहो|बोलिए|कहिए'

/**
 * Hindi: the name first, postpositions and verbs after it. "… से पूछो कि" is Amazon's; published
 * skills show "… शुरू करो", "… खोलो और" and "… open करो और". English verbs go before the name, as
 * people mix the two. The rest is recalled.
 */
export const hindi: InvocationLanguage = {
  tag: 'hi',
  launch: [
    '{name}',
    `{name} (को|) (${verbs})`,
    `{name} (को|) (${begin}) (${make}|)`,
    `{name} से (${ask}|बात करो|बात करनी है)`,
    `{name} (को|से) (${say})`,
    '{name} (खेलना है|खोलना है|खेलना चाहता हूँ|खेलना चाहती हूँ)',
    '(ask|begin|launch|load|open|play|run|start|talk to|use) {name}',
  ],
  oneShot: [
    `{name} से (${ask}) (कि|के बारे में|) {wish}`,
    `{name} (को|से) (${say}) (कि|) {wish}`,
    `{name} (को|) (${verbs}) और {wish}`,
    `{name} (को|) (${begin}) (${make}|) और {wish}`,
    `{name} से {wish} (${ask})`,
    '{name} (से|में|पर|पे|का उपयोग करके|का इस्तेमाल करके|use करके) {wish}',
    '{wish} {name} (से|में|पर|पे)',
    `{wish} {name} से (${ask})`,
    'ask {name} (to|about|for|if|) {wish}',
    '(open|start|launch|play) {name} (and|और) {wish}',
    '{wish} (from|in|with|using) {name}',
  ],
  beforeName: ['the', 'मेरा', 'मेरी'],
  before: ['कृपया', 'प्लीज़', 'प्लीज', 'please', 'क्या तुम', 'क्या आप', 'मुझे'],
  after: ['कृपया', 'प्लीज़', 'प्लीज', 'please'],
  say: { launch: '{name} खोलो', ask: '{name} से पूछो {wish}' },
}
