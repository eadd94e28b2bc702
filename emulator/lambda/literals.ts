const notable =
  /\/\/.*|\/\*[\s\S]*?(?:\*\/|$)|'(?:[^'\\\n]|\\[\s\S])*'?|"(?:[^"\\\n]|\\[\s\S])*"?|[`/{}]/g
const regularExpression = /\/(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[\p{ID_Continue}$]*/uy
const templateText = /(?:[^`\\$]|\\[\s\S]|\$(?!\{))*/y

/**
 * JavaScript or TypeScript without what it says in comments, strings, templates and regular
 * expressions: blanks stand there, between quotes where it is a value. `${…}` of a template becomes
 * `(…)`. Every other character keeps its place.
 *
 * Without a parser a slash behind `}` counts as the beginning of a regular expression where it can
 * be one.
 */
export function withoutLiterals(code: string): string {
  return new Reader(code).read()
}

export const blank = (text: string): string => text.replace(/[^\n]/g, ' ')

class Reader {
  readonly #code: string
  #at = 0
  #out = ''
  /** How many braces are open in each `${…}` that is. */
  readonly #templates: number[] = []

  constructor(code: string) {
    this.#code = code
  }

  read(): string {
    for (let found = this.#next(); found; found = this.#next()) {
      this.#out += this.#code.slice(this.#at, found.index)
      this.#at = found.index
      this.#read(found[0])
    }
    return this.#out + this.#code.slice(this.#at)
  }

  #next(): RegExpExecArray | null {
    notable.lastIndex = this.#at
    return notable.exec(this.#code)
  }

  #read(text: string): void {
    const [mark = ''] = text
    if (text.startsWith('//') || text.startsWith('/*')) this.#put(text, blank(text))
    else if (mark === '/') this.#slash()
    else if (mark === '`') this.#template('`')
    else if (mark === '{' || mark === '}') this.#brace(mark)
    else this.#put(text, mark + blank(text.slice(1, -1)) + mark)
  }

  #put(text: string, shown: string): void {
    this.#at += text.length
    this.#out += shown
  }

  #slash(): void {
    const text = endsValue(this.#out.trimEnd()) ? undefined : this.#found(regularExpression)
    if (text === undefined) this.#put('/', '/')
    else this.#put(text, `'${blank(text.slice(1, -1))}'`)
  }

  #brace(mark: '{' | '}'): void {
    const open = this.#templates.pop()
    if (open === 0 && mark === '}') this.#template(')')
    else {
      if (open !== undefined) this.#templates.push(mark === '{' ? open + 1 : open - 1)
      this.#put(mark, mark)
    }
  }

  /** The text of a template up to its end or to the next `${`, begun by a mark that `shown` stands for. */
  #template(shown: string): void {
    this.#put(shown, shown)
    const text = this.#found(templateText) ?? ''
    this.#put(text, blank(text))
    if (this.#code.startsWith('${', this.#at)) {
      this.#templates.push(0)
      this.#put('${', ' (')
    } else this.#put('`', '`')
  }

  #found(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at
    return pattern.exec(this.#code)?.[0]
  }
}

const lastToken = /(?:\.\s*)?[\p{ID_Continue}$#]+$|\+\+$|--$|\S$/u
const beforeExpression =
  /^(?:return|typeof|case|do|else|in|of|instanceof|new|void|delete|throw|await|yield|default)$/

/** Whether code ends where a slash divides. */
function endsValue(code: string): boolean {
  const [last = ''] = lastToken.exec(code.slice(-80)) ?? []
  if (/^(?:\+\+|--|!)$/.test(last)) return endsValue(code.slice(0, -last.length).trimEnd())
  if (last === ')') return !endsCondition(code)
  return /[\p{ID_Continue}$#\]'"`]$/u.test(last) && !beforeExpression.test(last)
}

/** `if (…)` */
function endsCondition(code: string): boolean {
  let at = code.length - 1
  for (let depth = 1; depth > 0 && at > 0; ) {
    at -= 1
    if (code[at] === ')') depth += 1
    if (code[at] === '(') depth -= 1
  }
  return /\b(?:if|while|for|with)\s*$/.test(code.slice(0, at))
}
