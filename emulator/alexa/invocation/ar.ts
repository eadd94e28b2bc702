import type { InvocationLanguage } from './language.ts'

/**
 * Arabic of Saudi Arabia; Alexa is spoken to as a woman. The one-shots are those of Amazon's page
 * "Understand how users invoke custom skills", which also says that the "ل" or "و" after استخدمي
 * is part of the sample. افتحي stands in published skills; the other launch forms are recalled.
 */
export const arabic: InvocationLanguage = {
  tag: 'ar',
  launch: [
    '{name}',
    '(افتحي|شغلي|شغّلي|ابدئي|ابدأي|العبي|استخدمي|اسألي|أسألي|كلمي) {name}',
    '(تحدثي مع|اطلبي من) {name}',
  ],
  oneShot: [
    '(اسألي|أسألي|أسأل|اسأل) {name} (عن|إذا|اذا|) {wish}',
    'اطلبي من {name} (أن|ان|) {wish}',
    '(ابحثي|أبحثي) في {name} عن {wish}',
    'استخدمي {name} {wish}',
    '{wish} (من|في) {name}',
  ],
  beforeName: ['من فضلك'],
  before: ['من فضلك', 'لو سمحتي', 'أبغى', 'ابغى', 'أريد', 'ممكن'],
  after: ['من فضلك', 'لو سمحتي'],
  say: { launch: 'افتحي {name}', ask: 'اسألي {name} {wish}' },
}
