import type { Language } from '../../language.ts'
import { noWhenWords } from '../../values/fields.ts'
import { noNumberWords } from '../../values/number-words.ts'

/** Arabic: phrases alone, so models with slots for numbers or dates are not wholly understood. */
export const arabic: Language = {
  tag: 'ar',
  emulated: false,
  numbers: noNumberWords,
  when: noWhenWords,
  clitics: new Set(),
  ownLetters: new Set(),
  elided: new Map(),
  and: new Set(),
  repeats: new Map(),
  phrases: {
    'AMAZON.CancelIntent': ['إلغاء', 'الغاء', 'ألغي', 'الغي'],
    'AMAZON.HelpIntent': ['مساعدة', 'المساعدة', 'ساعدني', 'ساعديني'],
    'AMAZON.NavigateHomeIntent': ['الصفحة الرئيسية', 'الرئيسية'],
    'AMAZON.NextIntent': ['التالي', 'التالية'],
    'AMAZON.NoIntent': ['لا', 'لا شكرا'],
    'AMAZON.PauseIntent': ['إيقاف مؤقت', 'توقف مؤقتا'],
    'AMAZON.PreviousIntent': ['السابق', 'السابقة', 'رجوع'],
    'AMAZON.RepeatIntent': ['كرر', 'كرري', 'أعد', 'أعيدي', 'مرة أخرى'],
    'AMAZON.ResumeIntent': ['استئناف', 'تابع', 'تابعي', 'استمر'],
    'AMAZON.StartOverIntent': ['ابدأ من جديد', 'ابدئي من جديد', 'من البداية'],
    'AMAZON.StopIntent': ['توقف', 'توقفي', 'قف', 'ايقاف', 'إيقاف'],
    'AMAZON.YesIntent': ['نعم', 'أجل', 'ايوه'],
  },
  exits: [],
}
