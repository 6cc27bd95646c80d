import type { Expression } from './expression.ts'

/** States that a pattern may have; `{1,255}` has 255 for each character in it. */
const statesMax = 5_000

/** States times characters; about ten milliseconds. */
const stepsMax = 1_000_000

interface State {
  /** Reads a character that it has, or passes where the place allows it. */
  has?: (character: string) => boolean
  allows?: (run: Run, at: number) => boolean
  next: number[]
}

interface Run {
  characters: string[]
  steps: number
}

class TooLarge extends Error {}

/**
 * Looks for a pattern in a text by following all ways at once, so that no pattern takes longer than
 * its size times that of the text.
 */
export class Automaton {
  private readonly states: State[] = []
  private readonly start: number
  private readonly end: number

  /** @throws {TooLarge} if the pattern has too many states */
  constructor(expression: Expression) {
    this.end = this.add({ next: [] })
    this.start = this.build(expression, this.end)
  }

  /** Null where it would take too long. */
  finds(text: string): boolean | null {
    const run: Run = { characters: Array.from(text), steps: stepsMax }
    try {
      return this.runs(run, 0, true)
    } catch (error) {
      if (error instanceof TooLarge) return null
      throw error
    }
  }

  private runs(run: Run, from: number, anywhere: boolean): boolean {
    let current = new Set<number>()
    for (let at = from; at <= run.characters.length; at++) {
      if (anywhere || at === from) this.enter(this.start, run, at, current)
      if (current.has(this.end)) return true
      if (current.size === 0 && !anywhere) return false
      const character = run.characters[at]
      if (character === undefined) break
      const following = new Set<number>()
      for (const index of current) {
        const state = this.states[index]
        if (--run.steps < 0) throw new TooLarge()
        if (state?.has?.(character))
          for (const next of state.next) this.enter(next, run, at + 1, following)
      }
      current = following
    }
    return false
  }

  /** A state and those that are reached from it without reading. */
  private enter(first: number, run: Run, at: number, into: Set<number>): void {
    const queue = [first]
    for (let index = queue.pop(); index !== undefined; index = queue.pop()) {
      if (into.has(index)) continue
      if (--run.steps < 0) throw new TooLarge()
      into.add(index)
      const state = this.states[index]
      if (!state || state.has) continue
      if (!state.allows || state.allows(run, at)) queue.push(...state.next)
    }
  }

  private add(state: State): number {
    if (this.states.length >= statesMax) throw new TooLarge()
    return this.states.push(state) - 1
  }

  /** The state from which the expression leads on to `next`. */
  private build(expression: Expression, next: number): number {
    switch (expression.is) {
      case 'set':
        return this.add({ has: expression.has, next: [next] })
      case 'sequence':
        return expression.parts.reduceRight((after, part) => this.build(part, after), next)
      case 'choice':
        return this.add({ next: expression.options.map((option) => this.build(option, next)) })
      case 'repeat':
        return this.buildRepeat(expression, next)
      case 'look': {
        const { part, negative } = expression
        const ahead = new Automaton(part)
        return this.add({
          allows: (run, at) => ahead.runs(run, at, false) !== negative,
          next: [next],
        })
      }
      case 'start':
        return this.add({ allows: (_, at) => at === 0, next: [next] })
      case 'end':
        return this.add({ allows: ({ characters }, at) => at === characters.length, next: [next] })
      case 'border':
      case 'inside': {
        const isBorder = expression.is === 'border'
        return this.add({ allows: (run, at) => bordersWord(run, at) === isBorder, next: [next] })
      }
    }
  }

  private buildRepeat({ part, least, most }: Expression & { is: 'repeat' }, next: number): number {
    if (least > statesMax || (most !== Infinity && most > statesMax)) throw new TooLarge()
    let entry = next
    if (most === Infinity) {
      const loop: State = { next: [next] }
      entry = this.add(loop)
      loop.next.push(this.build(part, entry))
    } else
      for (let count = least; count < most; count++)
        entry = this.add({ next: [this.build(part, entry), next] })
    for (let count = 0; count < least; count++) entry = this.build(part, entry)
    return entry
  }
}

function bordersWord({ characters }: Run, at: number): boolean {
  const isWord = (character: string | undefined): boolean =>
    character !== undefined && /\w/.test(character)
  return isWord(characters[at - 1]) !== isWord(characters[at])
}
