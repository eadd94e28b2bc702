import type { Prompts } from './prompts.ts'

export const deDE: Prompts = {
  welcome:
    'Willkommen bei Sample Quiz Game. Um deine Lieblingsfarbe zu hören, verknüpfe dein Konto mit der Karte, die ich dir in die Alexa App geschickt habe. Du kannst auch etwas Wissenswertes über Farben hören oder das Quiz starten. Was möchtest du?',
  'welcome back':
    'Willkommen zurück, {name}. Du kannst nach deiner Lieblingsfarbe fragen, etwas Wissenswertes über Farben hören oder das Quiz starten. Was möchtest du?',
  'welcome back without a name':
    'Willkommen zurück. Du kannst nach deiner Lieblingsfarbe fragen, etwas Wissenswertes über Farben hören oder das Quiz starten. Was möchtest du?',
  'what you can say':
    'Du kannst sagen: Was ist meine Lieblingsfarbe? Erzähl mir etwas über Farben. Oder: Starte das Quiz. Was möchtest du?',
  'what next': 'Was möchtest du als Nächstes?',

  'favorite color': 'Die Lieblingsfarbe von {name} ist {color}.',
  'no favorite color':
    '{name}, in deinem Okta-Profil steht noch keine Lieblingsfarbe. Trage sie dort ein und frag mich später noch einmal.',
  'no first name':
    'Deine Lieblingsfarbe ist {color}. In deinem Okta-Profil steht noch kein Vorname. Trage ihn dort ein, dann kann ich dich beim Namen nennen.',
  'no first name and no favorite color':
    'In deinem Okta-Profil stehen noch kein Vorname und keine Lieblingsfarbe. Trage beides dort ein und frag mich später noch einmal.',
  'link your account':
    'Um deine Lieblingsfarbe zu hören, musst du zuerst dein Konto verknüpfen. Öffne die Alexa App und nutze die Karte, die ich dir geschickt habe.',
  'account unreachable':
    'Ich kann dein Konto gerade nicht erreichen. Bitte versuche es in ein paar Minuten noch einmal.',

  'color fact': [
    'Der Erste, der weißes Licht in Farben zerlegte und sie gründlich untersuchte, war Isaac Newton.',
    'Flamingos kommen grau zur Welt. Erst ihr Futter färbt sie rosa.',
    'Am Tag ist der Himmel auf dem Mars gelbbraun, und seine Sonnenuntergänge sind blau.',
    'Bevor man Karotten orange züchtete, waren viele von ihnen lila.',
    'Das Blut eines Kraken ist blau, denn es enthält Kupfer statt Eisen.',
    'Bienen sehen kein Rot, dafür aber Ultraviolett, das uns verborgen bleibt.',
    'Ein Eisbär hat schwarze Haut, und sein Fell ist nicht weiß, sondern durchsichtig.',
    'Jahrhundertelang wurde Purpur aus Meeresschnecken gewonnen und war teurer als Gold.',
    'Die Farbe Orange ist nach der Frucht benannt, nicht die Frucht nach der Farbe.',
    'Im Durchschnitt ist das Universum von einem blassen Beige, das kosmischer Milchkaffee heißt.',
  ],

  'quiz start': 'Hier kommen drei Fragen über Farben.',
  'quiz question': [
    'Frage eins. Welche Farbe entsteht, wenn du blaue und gelbe Farbe mischst?',
    'Frage zwei. Welche Farbe entsteht, wenn du rote und weiße Farbe mischst?',
    'Frage drei. Welche Farbe hat ein Amethyst?',
  ],
  'quiz answer': ['grün', 'rosa', 'lila'],
  'right answer': 'Das ist richtig, die Antwort ist {answer}.',
  'wrong answer': 'Leider nicht. Die richtige Antwort ist {answer}.',
  'quiz score': 'Dein Endstand: {score} von {total}. Danke fürs Mitspielen!',
  'leave the quiz': 'Dein Punktestand ist {score}. Auf Wiederhören!',
  'no quiz running': 'Gerade läuft kein Quiz. Um eines zu beginnen, sage: Starte das Quiz.',
  'quiz help': 'Antworte mit dem Namen einer Farbe, oder sage Stopp, um das Quiz zu verlassen.',

  help: 'Ich kann dir deine Lieblingsfarbe sagen, wenn dein Konto verknüpft ist, dir etwas Wissenswertes über Farben erzählen und dich im Quiz dazu befragen.',
  'not understood': 'Entschuldige, das habe ich nicht verstanden.',
  'nothing to repeat': 'Ich habe noch nichts gesagt.',
  goodbye: 'Auf Wiederhören!',
  'something went wrong':
    'Entschuldige, da ist etwas schiefgegangen. Bitte versuche es später noch einmal.',
}
