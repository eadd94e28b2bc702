import type { InvocationLanguage } from './language.ts'

/** Italian. Published skills show "apri"; the rest is recalled. */
export const italian: InvocationLanguage = {
  tag: 'it',
  launch: [
    '{name}',
    '(apri|aprire|avvia|avviare|lancia|lanciare|inizia|iniziare|comincia|esegui|carica) {name}',
    '(fai partire|riprendi|usa|usare|utilizza|metti) {name}',
    "(gioca|giocare|giochiamo) (a|al|allo|alla|all'|ai|agli|alle|con|) {name}",
    "(parla|parlare) (con|col|a|al|allo|alla|all'|ai|agli|alle) {name}",
    "(chiedi|chiedere|domanda|di'|dì|di) (a|al|allo|alla|all'|ai|agli|alle) {name}",
  ],
  oneShot: [
    "(chiedi|chiedere) (a|al|allo|alla|all'|ai|agli|alle) {name} (di|d'|del|della|dei|per|se|che|su|) {wish}",
    "domanda (a|al|allo|alla|all'|ai|agli|alle) {name} (di|del|della|se|su|) {wish}",
    "(di'|dì|di) (a|al|allo|alla|all'|ai|agli|alle) {name} (di|che|) {wish}",
    '(apri|avvia|lancia|inizia|comincia|esegui|carica) {name} (e|ed|per) {wish}',
    'fai partire {name} e {wish}',
    '(usa|usare|utilizza) {name} (e|ed|per) {wish}',
    '(parla|parlare) (con|col) {name} (e|ed|di) {wish}',
    "cerca (su|sul|sulla|in|nel|nella|nell'|con) {name} {wish}",
    "(cerca|chiedi) {wish} (su|sul|sulla|in|nel|nella|nell'|con|a|al|alla|all') {name}",
    "{wish} (da|dal|dallo|dalla|dall'|dai|di|del|dello|della|dell'|in|nel|nella|nell'|su|sul|sulla|con|col|usando|tramite) {name}",
  ],
  beforeName: ['il', 'lo', 'la', "l'", 'i', 'gli', 'le', 'mio', 'mia', 'per favore'],
  contractions: [
    ...['al', 'allo', 'alla', 'ai', 'agli', 'alle', 'col'],
    ...['dal', 'dallo', 'dalla', 'dai', 'del', 'dello', 'della', 'nel', 'nella', 'sul', 'sulla'],
    ...['all', 'dall', 'dell', 'nell'],
  ],
  before: ['per favore', 'puoi', 'potresti', 'voglio', 'vorrei', 'mi piacerebbe'],
  after: ['per favore', 'per piacere', 'grazie'],
  say: { launch: 'apri {name}', ask: 'chiedi a {name} {wish}' },
}
