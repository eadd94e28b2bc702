import type { InvocationLanguage } from './language.ts'

/**
 * German. Amazon's page on invocation names shows "öffne", "starte", "frage … ab", "frage … nach",
 * "öffne … und", "gib mir … von" and the name alone; the rest is recalled.
 */
export const german: InvocationLanguage = {
  tag: 'de',
  launch: [
    '{name}',
    '(öffne|starte|start|beginne|beginn|lade|spiele|spiel|nutze|benutze|verwende) {name}',
    '(frage|frag|sage|sag|bitte) {name}',
    '(frage|frag) {name} ab',
    'führe {name} aus',
    '(mache|mach) {name} auf',
    '(fange|fang) mit {name} an',
    '(setze|setz) {name} fort',
    '(sprich|rede|spiele|spiel) mit {name}',
    'mit {name} (sprechen|reden|spielen)',
    '{name} (öffnen|starten|beginnen|laden|spielen|nutzen|benutzen|verwenden|fragen|ausführen)',
  ],
  oneShot: [
    '(frage|frag) {name} (nach|über|zu|wegen|ob|) {wish}',
    '{name} nach {wish} fragen',
    '{name} fragen (nach|ob|) {wish}',
    '(sage|sag) {name} (dass|) {wish}',
    '(bitte|bitten) {name} (um|darum|) {wish}',
    '(öffne|starte|start|beginne|lade|spiele|spiel) {name} (und|für|um) {wish}',
    '(sprich|rede) mit {name} (und|über) {wish}',
    'führe {name} aus und {wish}',
    '(nutze|benutze|verwende) {name} (und|um|für) {wish}',
    '(suche|such) (in|im|bei|beim|mit|auf) {name} nach {wish}',
    '(durchsuche|durchsuch) {name} nach {wish}',
    '{wish} (von|vom|mit|mithilfe von|aus|in|im|bei|beim|über|durch|auf) {name}',
  ],
  beforeName: ['der', 'die', 'das', 'den', 'dem', 'mein', 'meine', 'meinen', 'bitte', 'mal', 'mir'],
  contractions: ['vom', 'im', 'beim', 'zum'],
  before: [
    'bitte',
    'kannst du',
    'könntest du',
    'würdest du',
    'ich möchte',
    'ich will',
    'ich würde gerne',
    'lass uns',
  ],
  after: ['bitte'],
  say: { launch: 'öffne {name}', ask: 'frage {name} {wish}' },
}
