import type { InvocationLanguage } from './language.ts'

/**
 * Brazilian Portuguese. Amazon's rules for invocation names list the verbs "começar", "iniciar",
 * "jogar", "tocar", "usar", "pedir", "perguntar", "abrir", "dizer" and "falar" with their forms;
 * published skills show "abrir" and "abra". The rest is recalled.
 */
export const portuguese: InvocationLanguage = {
  tag: 'pt',
  launch: [
    '{name}',
    '(abrir|abra|abre|iniciar|inicie|inicia|começar|comece|começa|lançar|lance|lança) {name}',
    '(tocar|toque|toca|usar|use|usa|executar|execute|executa|rodar|rode|roda) {name}',
    '(carregar|carregue|carrega|continuar|continue|retomar|retome) {name}',
    '(jogar|jogue|joga|brincar|brinque) (com|o|a|) {name}',
    '(falar|fale|fala|conversar|converse|conversa) (com) {name}',
    '(perguntar|pergunte|pergunta|pedir|peça|pede|dizer|diga|diz) (a|ao|à|para|pra|pro) {name}',
  ],
  oneShot: [
    '(perguntar|pergunte|pergunta) (a|ao|à|aos|às|para|pra|pro) {name} (sobre|se|por|pelo|pela|) {wish}',
    '(pedir|peça|pede) (a|ao|à|aos|às|para|pra|pro) {name} (para|pra|que|por|) {wish}',
    '(dizer|diga|diz) (a|ao|à|aos|às|para|pra|pro) {name} (que|para|pra|) {wish}',
    '(abrir|abra|abre|iniciar|inicie|inicia|começar|comece|começa|lançar) {name} (e|para|pra) {wish}',
    '(tocar|toque|toca|executar|execute|executa|rodar|rode|roda) {name} e {wish}',
    '(usar|use|usa) {name} (e|para|pra) {wish}',
    '(falar|fale|fala) com {name} (e|sobre) {wish}',
    '(procurar|procure|procura|buscar|busque|busca|pesquisar|pesquise) (em|no|na) {name} (por|) {wish}',
    '(procure|busque|pesquise|peça|pergunte) {wish} (em|no|na|a|ao|à|para|pra|pro) {name}',
    '{wish} (de|do|da|dos|das|em|no|na|com|por|pelo|pela|usando|através de|através do|via) {name}',
  ],
  beforeName: ['o', 'a', 'os', 'as', 'meu', 'minha', 'por favor'],
  contractions: [
    'ao',
    'à',
    'aos',
    'às',
    'pro',
    'pra',
    'do',
    'da',
    'dos',
    'das',
    'no',
    'na',
    'pelo',
    'pela',
  ],
  before: [
    'por favor',
    'você pode',
    'pode',
    'poderia',
    'eu quero',
    'quero',
    'eu gostaria de',
    'gostaria de',
    'vamos',
  ],
  after: ['por favor', 'obrigado', 'obrigada'],
  say: { launch: 'abra {name}', ask: 'pergunte para {name} {wish}' },
}
