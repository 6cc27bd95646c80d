import type { Direction } from '../rule.ts'

/** How a pair of schemas is looked at. */
export interface Context {
  direction: Direction
  /** Values are written as text. */
  isText: boolean
  /** Null was judged around it. */
  ignoresNull: boolean
}

export const contextNumber = ({ direction, isText, ignoresNull }: Context): number =>
  (direction === 'sent' ? 0 : 1) + (isText ? 2 : 0) + (ignoresNull ? 4 : 0)

/** Of what is inside a value. */
export const within = (context: Context): Context =>
  context.ignoresNull ? { ...context, ignoresNull: false } : context

/** Of an alternative of a value. */
export const asAlternative = (context: Context): Context =>
  context.ignoresNull ? context : { ...context, ignoresNull: true }

export const flipped = (direction: Direction): Direction =>
  direction === 'sent' ? 'received' : 'sent'
