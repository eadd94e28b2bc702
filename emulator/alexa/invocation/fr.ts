import type { InvocationLanguage } from './language.ts'

/**
 * French. Amazon's page on invocation names shows "demande à …" with the wish following at once;
 * published skills show "ouvre", "lance", "demande à … de" and "demande au". The rest is recalled.
 */
export const french: InvocationLanguage = {
  tag: 'fr',
  launch: [
    '{name}',
    '(ouvre|ouvrir|ouvrez|lance|lancer|lancez|démarre|démarrer|commence|commencer) {name}',
    '(charge|charger|exécute|exécuter|utilise|utiliser|reprends|reprendre|mets|mettre) {name}',
    '(joue|jouer|jouez) (à|au|aux|avec|) {name}',
    '(demande|demander|parle|parler|dis|dire) (à|au|aux|avec) {name}',
  ],
  oneShot: [
    "(demande|demander|demandez) (à|au|aux) {name} (de|d'|du|des|si|s'|que|qu'|pour|sur|) {wish}",
    '(demande|demander|demandez) (à|au|aux) {name} à propos (de|du|des) {wish}',
    '(demande|demander) {wish} (à|au|aux) {name}',
    "(dis|dire|dites) (à|au|aux) {name} (de|d'|que|qu'|) {wish}",
    '(parle|parler) (à|au|aux|avec) {name} (et|de|du|pour) {wish}',
    '(ouvre|ouvrir|lance|lancer|démarre|démarrer|commence|charge|exécute) {name} (et|pour) {wish}',
    '(utilise|utiliser) {name} (et|pour) {wish}',
    '(cherche|chercher|recherche) {wish} (dans|sur|avec) {name}',
    '(cherche|chercher|recherche) (dans|sur|avec) {name} {wish}',
    '{wish} (de|du|des|depuis|par|dans|sur|avec|en utilisant|via|grâce à|grâce au) {name}',
  ],
  beforeName: ['le', 'la', 'les', "l'", 'mon', 'ma', 'mes', "s'il te plaît"],
  contractions: ['au', 'aux', 'du', 'des'],
  before: [
    'peux-tu',
    'tu peux',
    'pourrais-tu',
    'est-ce que tu peux',
    'je veux',
    'je voudrais',
    "j'aimerais",
    "s'il te plaît",
  ],
  after: ["s'il te plaît", "s'il vous plaît", 'merci'],
  say: { launch: 'ouvre {name}', ask: 'demande à {name} {wish}' },
}
