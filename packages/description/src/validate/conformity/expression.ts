/** A regular expression as a tree. Sets of characters stay text: the engine of the language reads them. */
export type Expression =
  | { is: 'set'; has: (character: string) => boolean }
  | { is: 'sequence'; parts: Expression[] }
  | { is: 'choice'; options: Expression[] }
  | { is: 'repeat'; part: Expression; least: number; most: number }
  | { is: 'look'; part: Expression; negative: boolean }
  | { is: 'start' | 'end' | 'border' | 'inside' }

const lengthMax = 2_000

/** Groups inside groups: the tree is walked by recursion. */
const depthMax = 50

/** The tree of a pattern; null for what is none, or has parts that look back. */
export function readExpression(pattern: string): Expression | null {
  if (pattern.length > lengthMax) return null
  for (const flags of ['u', ''])
    try {
      // Throws for what is no pattern.
      void new RegExp(pattern, flags)
      return new Reader(pattern, flags).read()
    } catch {
      // Not with Unicode rules, then perhaps without; what is then left is not understood here.
    }
  return null
}

class Unreadable extends Error {}

class Reader {
  private at = 0
  private readonly characters: string[]
  private readonly flags: string

  constructor(pattern: string, flags: string) {
    this.characters = Array.from(pattern)
    this.flags = flags
  }

  read(): Expression {
    const read = this.choice(0)
    if (this.at < this.characters.length) throw new Unreadable()
    return read
  }

  private choice(depth: number): Expression {
    if (depth > depthMax) throw new Unreadable()
    const options = [this.sequence(depth)]
    while (this.take('|')) options.push(this.sequence(depth))
    const [only] = options
    return options.length === 1 && only ? only : { is: 'choice', options }
  }

  private sequence(depth: number): Expression {
    const parts: Expression[] = []
    while (this.at < this.characters.length && !['|', ')'].includes(this.peek()))
      parts.push(this.repeated(this.single(depth)))
    return { is: 'sequence', parts }
  }

  private single(depth: number): Expression {
    const character = this.next()
    if (character === '^') return { is: 'start' }
    if (character === '$') return { is: 'end' }
    if (character === '(') return this.group(depth + 1)
    if (character === '[') return this.set(this.rest('[', /^\[\^?(?:\\.|[^\]\\])*\]/su))
    if (character !== '\\') return character === '.' ? this.set('.') : literal(character)
    return this.escape()
  }

  private escape(): Expression {
    const character = this.peek()
    if (character === 'b' || character === 'B') {
      this.next()
      return { is: character === 'b' ? 'border' : 'inside' }
    }
    if (/[1-9k]/.test(character)) throw new Unreadable()
    return this.set(
      this.rest(
        '\\',
        /^\\(?:u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Za-z]|[pP]\{[^}]*\}|.)/su,
      ),
    )
  }

  private group(depth: number): Expression {
    let look: boolean | null = null
    if (this.take('?')) {
      const sort = this.next()
      if (sort === '=' || sort === '!') look = sort === '!'
      else if (sort === '<' && !['=', '!'].includes(this.peek())) while (this.next() !== '>');
      else if (sort !== ':') throw new Unreadable()
    }
    const part = this.choice(depth)
    if (!this.take(')')) throw new Unreadable()
    return look === null ? part : { is: 'look', part, negative: look }
  }

  private repeated(part: Expression): Expression {
    const text = this.characters.slice(this.at, this.at + 16).join('')
    const found = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/.exec(text)
    if (!found) return part
    this.at += found[0].length
    const [, sign, least = '0', comma, most = ''] = found
    if (sign)
      return {
        is: 'repeat',
        part,
        least: sign === '+' ? 1 : 0,
        most: sign === '?' ? 1 : Infinity,
      }
    return {
      is: 'repeat',
      part,
      least: Number(least),
      most: most !== '' ? Number(most) : comma ? Infinity : Number(least),
    }
  }

  /** A set that the engine of the language reads; asked about one character at a time. */
  private set(text: string): Expression {
    const expression = new RegExp(`^${text}$`, this.flags)
    const known = new Map<string, boolean>()
    return {
      is: 'set',
      has(character) {
        let has = known.get(character)
        if (has === undefined) {
          has = expression.test(character)
          if (known.size < 1_000) known.set(character, has)
        }
        return has
      },
    }
  }

  private rest(first: string, form: RegExp): string {
    const text = first + this.characters.slice(this.at).join('')
    const found = form.exec(text)?.[0]
    if (found === undefined) throw new Unreadable()
    this.at += Array.from(found).length - 1
    return found
  }

  private peek(): string {
    return this.characters[this.at] ?? ''
  }

  private next(): string {
    if (this.at >= this.characters.length) throw new Unreadable()
    return this.characters[this.at++] ?? ''
  }

  private take(character: string): boolean {
    if (this.peek() !== character) return false
    this.at++
    return true
  }
}

const literal = (wanted: string): Expression => ({
  is: 'set',
  has: (character) => character === wanted,
})
