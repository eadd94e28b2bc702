import type { InvocationLanguage } from './language.ts'

/**
 * Japanese: the name first, particles and verbs after it. The launch forms and で, に…を聞いて,
 * を開いて and を使って are Amazon's; the rest is recalled.
 */
export const japanese: InvocationLanguage = {
  tag: 'ja',
  launch: [
    '{name}',
    '{name}を(使って|開いて|開く|ひらいて|スタート|スタートして|始める|始めて|はじめて|開始|開始して|起動|起動して)',
    '{name}を(再生|再生して|かけて|流して|再開|再開して|実行|実行して|呼んで|呼び出して|プレイして|やって|して)',
    '{name}(に話して|と言って|につないで|で遊んで|で遊ぼう|と話したい|をやりたい|を使いたい|で)',
  ],
  oneShot: [
    '{name}(で|から|を使って|を使い) {wish}',
    '{name}を(開いて|ひらいて|スタートして|始めて|開始して|起動して|再生して|実行して)(から|、|) {wish}',
    '{name}に {wish} (を|について|) (聞いて|きいて|尋ねて|たずねて|頼んで|お願いして|伝えて|話して|言って)',
    '{name}に {wish} (と|って) (聞いて|きいて|尋ねて|伝えて|話して|言って)',
    '{name}(に|の) {wish}',
    '{wish} (を|と|って) {name}(で調べて|に聞いて|で聞いて|で教えて|に頼んで|に言って|で|に)',
  ],
  beforeName: [],
  before: ['ねえ', 'ちょっと', 'すみません'],
  after: ['ください', '下さい', 'お願い', 'お願いします', 'くれる', 'もらえる', 'よ', 'ね'],
  say: { launch: '{name}を開いて', ask: '{name}で{wish}' },
}
