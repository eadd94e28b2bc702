import type { InvocationLanguage } from './language.ts'

/**
 * Spanish of Spain, Mexico and the United States. Published skills show "abre", "inicia",
 * "pídele a …" and "dile a … que"; the rest is recalled.
 */
export const spanish: InvocationLanguage = {
  tag: 'es',
  launch: [
    '{name}',
    '(abre|abrir|abra|inicia|iniciar|empieza|empezar|comienza|comenzar|lanza|lanzar) {name}',
    '(arranca|arrancar|ejecuta|ejecutar|carga|cargar|reanuda|reanudar|continúa) {name}',
    '(usa|usar|utiliza|utilizar|pon|poner) {name}',
    '(juega|jugar|juguemos|empieza a jugar|comienza a jugar) (a|al|con|) {name}',
    '(habla|hablar) (con|a|al) {name}',
    '(pregunta|preguntar|pregúntale|pide|pedir|pídele|di|dile|decir) (a|al) {name}',
  ],
  oneShot: [
    '(pregunta|preguntar|pregúntale|preguntarle) (a|al) {name} (por|sobre|de|acerca de|si|) {wish}',
    '(pide|pedir|pídele|pedirle) (a|al) {name} (que|por|) {wish}',
    '(di|dile|decir|decirle) (a|al) {name} (que|) {wish}',
    '(consulta|consultar) (con|en|a|al) {name} {wish}',
    '(abre|abrir|inicia|empieza|comienza|lanza|arranca|ejecuta|carga) {name} (y|para) {wish}',
    '(usa|usar|utiliza|utilizar) {name} (y|para) {wish}',
    '(habla|hablar) (con) {name} (y|sobre|de) {wish}',
    '(busca|buscar) (en|con) {name} {wish}',
    '(busca|buscar|pide|pregunta) {wish} (en|a|al|con) {name}',
    '{wish} (de|del|desde|en|con|por|usando|mediante|a través de|a través del) {name}',
  ],
  beforeName: ['el', 'la', 'los', 'las', 'mi', 'mis', 'por favor'],
  contractions: ['al', 'del'],
  before: [
    'por favor',
    'puedes',
    'podrías',
    'me puedes',
    'quiero',
    'quisiera',
    'me gustaría',
    'vamos a',
  ],
  after: ['por favor', 'gracias'],
  say: { launch: 'abre {name}', ask: 'pregunta a {name} {wish}' },
}
