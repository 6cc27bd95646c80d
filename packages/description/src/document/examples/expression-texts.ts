import { readExpression, type Expression } from '../../validate/conformity/expression.ts'

/** What is read well where a pattern leaves the choice. */
const words = 'example'
const others = '0123456789abcdefABCDEFxyzXYZ-_ .:/@+#,;=~!$%&()[]{}<>|\\^`\'"?*\t\n\u00e9\u4e2d'

/** How often a repeated part is written, where the pattern leaves it open; tried in this order. */
const countsTried = [7, 3, 1, 0, 2, 5, 12, 20, 32, 40, 64]

const textLengthMax = 2_000

/** Texts that a pattern probably finds; each is to be checked. */
export function* textsOfExpression(pattern: string, lengths: number[]): Generator<string> {
  const expression = readExpression(pattern)
  if (!expression) return
  for (const count of new Set([...countsTried.slice(0, 2), ...lengths, ...countsTried]))
    for (const choice of [0, 1, 2]) {
      const text = new Writer(count, choice).write(expression)
      if (text !== null) yield text
    }
}

class Writer {
  private length = 0
  private readonly count: number
  private readonly choice: number

  constructor(count: number, choice: number) {
    this.count = count
    this.choice = choice
  }

  /** Null where a set has no character that is known here, or the text grows too long. */
  write(expression: Expression): string | null {
    switch (expression.is) {
      case 'set':
        return this.character(expression.has)
      case 'sequence':
        return this.join(expression.parts)
      case 'choice': {
        const { options } = expression
        const option = options[this.choice % options.length]
        return option ? this.write(option) : ''
      }
      case 'repeat': {
        const { part, least, most } = expression
        // Groups are repeated less often than single characters.
        const wanted = part.is === 'set' || this.count <= 1 ? this.count : 1
        const times = Math.min(Math.max(wanted, least), most)
        if (times > textLengthMax) return null
        return this.join(Array.from({ length: times }, () => part))
      }
      default:
        return ''
    }
  }

  private join(parts: Expression[]): string | null {
    let text = ''
    for (const part of parts) {
      const written = this.write(part)
      if (written === null || text.length > textLengthMax) return null
      text += written
    }
    return text
  }

  private character(has: (character: string) => boolean): string | null {
    const at = this.length++
    const word = words[at % words.length] ?? 'e'
    if (has(word)) return word
    const digit = String((at % 9) + 1)
    if (has(digit)) return digit
    return (
      Array.from(words + others).find(has) ??
      Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).find(has) ??
      null
    )
  }
}
