import { describe, expect, test } from 'vitest'
import { asking, launching, parseInvocation } from './invocation.ts'
import { invocationTags } from './language.ts'

const launched = { type: 'launch' }

describe('the skill is launched in', () => {
  test.each([
    ['de-DE', 'astro dienst', 'öffne Astro Dienst'],
    ['de-DE', 'astro dienst', 'starte Astro Dienst'],
    ['de-DE', 'astro dienst', 'frage Astro Dienst ab'],
    ['de-DE', 'astro dienst', 'Astro Dienst'],
    ['de-DE', 'astro dienst', 'kannst du bitte den Astro Dienst öffnen?'],
    ['de-DE', 'astro dienst', 'führe Astro Dienst aus'],
    ['de-DE', 'astro dienst', 'ich möchte mit Astro Dienst sprechen'],
    ['de-DE', 'astro dienst', 'öffne bitte Astro Dienst'],
    ['fr-FR', 'le petit quiz', 'ouvre le petit quiz'],
    ['fr-FR', 'petit quiz', "lance le petit quiz s'il te plaît"],
    ['fr-CA', 'le petit quiz', 'joue au petit quiz'],
    ['fr-FR', 'horoscope du jour', "ouvre l'horoscope du jour"],
    ['fr-FR', 'petit quiz', 'peux-tu ouvrir petit quiz'],
    ['es-ES', 'hola mundo', 'abre hola mundo'],
    ['es-MX', 'hola mundo', 'quiero jugar a hola mundo por favor'],
    ['es-US', 'el mono', 'habla con el mono'],
    ['it-IT', 'ciao mondo', 'apri ciao mondo'],
    ['it-IT', 'ciao mondo', 'puoi avviare ciao mondo'],
    ['it-IT', 'aneddoti', "gioca all'aneddoti"],
    ['pt-BR', 'fatos espaciais', 'abra o fatos espaciais'],
    ['pt-BR', 'fatos espaciais', 'iniciar fatos espaciais, por favor'],
    ['ja-JP', '宇宙の豆知識', '宇宙の豆知識'],
    ['ja-JP', '宇宙の豆知識', '宇宙の豆知識を開いて'],
    ['ja-JP', '宇宙の豆知識', '宇宙の豆知識をスタートして'],
    ['ja-JP', 'change me', 'change meを開いてください'],
    ['ar-SA', 'حقائق عن الفضاء', 'افتحي حقائق عن الفضاء'],
    ['nl-NL', 'ruimte feiten', 'open ruimte feiten'],
    ['nl-NL', 'ruimte feiten', 'kun je de ruimte feiten openen'],
    ['hi-IN', 'अंतरिक्ष facts', 'अंतरिक्ष facts शुरू करो'],
    ['hi-IN', 'अंतरिक्ष facts', 'अंतरिक्ष facts खोलो'],
    ['hi-IN', 'अंतरिक्ष facts', 'open अंतरिक्ष facts'],
  ])('%s (%s): %s', (locale, name, words) =>
    expect(parseInvocation(words, name, locale)).toEqual(launched),
  )
})

describe('the skill is asked in', () => {
  test.each([
    ['de-DE', 'astro dienst', 'frage Astro Dienst nach Zwilling', 'Zwilling'],
    [
      'de-DE',
      'astro dienst',
      'gib mir das Stierhoroskop von Astro Dienst',
      'gib mir das Stierhoroskop',
    ],
    ['de-DE', 'astro dienst', 'öffne Astro Dienst und lies vor', 'lies vor'],
    ['de-DE', 'history buff', 'frage History Buff, was passiert ist', 'was passiert ist'],
    ['de-DE', 'astro dienst', 'frag Astro Dienst, ob ich Glück habe', 'ich Glück habe'],
    ['de-DE', 'astro dienst', 'sage dem Astro Dienst, dass ich Stier bin', 'ich Stier bin'],
    ['de-DE', 'astro dienst', 'bitte Astro Dienst um einen Rat', 'einen Rat'],
    ['fr-FR', 'signe astrologique', "demande à signe astrologique l'horoscope", "l'horoscope"],
    [
      'fr-FR',
      "anecdotes de l'espace",
      "demande à anecdotes de l'espace de me donner une anecdote",
      'me donner une anecdote',
    ],
    ['fr-FR', 'petit quiz', "demande à petit quiz d'ouvrir la porte", 'ouvrir la porte'],
    [
      'fr-CA',
      "chercheur d'université",
      "demande au chercheur d'université à propos de Laval",
      'Laval',
    ],
    ['fr-FR', 'petit quiz', 'donne-moi une question avec petit quiz', 'donne-moi une question'],
    [
      'es-ES',
      'curiosidades selectas',
      'pídele a curiosidades selectas una curiosidad',
      'una curiosidad',
    ],
    ['es-ES', 'el mono', 'dile al mono que salte', 'salte'],
    ['es-MX', 'curiosidades selectas', 'abre curiosidades selectas y dime algo', 'dime algo'],
    ['it-IT', 'il genio', 'chiedi al genio di raccontare', 'raccontare'],
    ['it-IT', 'ciao mondo', 'dimmi una cosa da ciao mondo', 'dimmi una cosa'],
    ['pt-BR', 'fatos espaciais', 'peça para fatos espaciais para contar um fato', 'contar um fato'],
    ['pt-BR', 'fatos espaciais', 'abra fatos espaciais e me conta um fato', 'me conta um fato'],
    ['ja-JP', '宇宙の豆知識', '宇宙の豆知識で何か話して', '何か話して'],
    ['ja-JP', '十二星座占い', '十二星座占いで双子座の運勢を調べて', '双子座の運勢を調べて'],
    ['ja-JP', '十二星座占い', '十二星座占いに双子座の運勢を聞いて', '双子座の運勢'],
    [
      'ja-JP',
      'コーヒーショップ',
      'コーヒーショップを開いてエスプレッソお願い',
      'エスプレッソお願い',
    ],
    ['ar-SA', 'نتائج كورة', 'اسألي نتائج كورة إذا فاز الهلال', 'فاز الهلال'],
    ['ar-SA', 'توقعات الابراج', 'من فضلك أبغى أسأل توقعات الابراج عن برجي اليوم', 'برجي اليوم'],
    ['ar-SA', 'نتائج كورة', 'اطلبي من نتائج كورة أن تعطيني النتيجة', 'تعطيني النتيجة'],
    ['ar-SA', 'توقعات الابراج', 'ابحثي في توقعات الابراج عن برج الجوزاء', 'برج الجوزاء'],
    ['ar-SA', 'توقعات الابراج', 'برجي اليوم من توقعات الابراج', 'برجي اليوم'],
    ['nl-NL', 'ruimte feiten', 'vraag ruimte feiten naar de maan', 'de maan'],
    ['nl-NL', 'ruimte feiten', 'zeg tegen ruimte feiten dat ik klaar ben', 'ik klaar ben'],
    ['nl-NL', 'ruimte feiten', 'geef me een feit van ruimte feiten', 'geef me een feit'],
    ['hi-IN', 'दैनिक राशिफल', 'दैनिक राशिफल से पूछो कि मिथुन राशि', 'मिथुन राशि'],
    ['hi-IN', 'अंतरिक्ष facts', 'अंतरिक्ष facts खोलो और मुझे एक fact दो', 'मुझे एक fact दो'],
    ['hi-IN', 'अंतरिक्ष facts', 'अंतरिक्ष facts open करो और मुझे एक fact बताओ', 'मुझे एक fact बताओ'],
  ])('%s (%s): %s', (locale, name, words, utterance) =>
    expect(parseInvocation(words, name, locale)).toMatchObject({
      type: 'one-shot',
      utterances: expect.arrayContaining([utterance]),
    }),
  )
})

describe('someone else is meant in', () => {
  test.each([
    ['de-DE', 'astro dienst', 'öffne die Tür'],
    ['de-DE', 'astro dienst', 'mein Astro Dienst ist toll'],
    ['fr-FR', 'petit quiz', "ouvre l'autre quiz"],
    ['fr-FR', 'le petit quiz', 'ouvre petit quiz'],
    ['es-ES', 'hola mundo', 'dime hola'],
    ['it-IT', 'ciao mondo', 'apri la porta'],
    ['pt-BR', 'olá mundo', 'abra a porta'],
    ['ja-JP', '宇宙の豆知識', 'ドアを開いて'],
    ['hi-IN', 'नमस्ते दुनिया', 'दरवाज़ा खोलो'],
  ])('%s (%s): %s', (locale, name, words) =>
    expect(parseInvocation(words, name, locale)).toEqual({ type: 'someone else' }),
  )
})

describe('what is said for somebody is understood in', () => {
  test.each(invocationTags)('%s', (tag) => {
    const name = 'petit quiz'
    expect(parseInvocation(launching(name, tag), name, tag)).toEqual(launched)
    expect(parseInvocation(asking(name, '$& quiz 7', tag), name, tag)).toMatchObject({
      utterances: expect.arrayContaining(['quiz 7']),
    })
  })

  test('German, in its own words', () => {
    expect(launching('astro dienst', 'de-DE')).toBe('öffne astro dienst')
    expect(asking('astro dienst', 'was los ist', 'de-DE')).toBe('frage astro dienst was los ist')
  })
})
