import { pointerOf } from '../../model/walk.ts'
import { ownObject, ownString } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { Check } from '../check.ts'

/** Patterns are regular expressions of ECMA-262 (Schema Object; JSON Schema Validation 6.3.3). */
export const patternInvalid: Check = {
  id: 'pattern-invalid',
  level: 'error',
  start(_, report) {
    const judge = (pattern: string, pointer: string): void => {
      const reason = whyInvalid(pattern)
      if (reason !== null)
        report(
          pointer,
          `This pattern is no regular expression of ECMAScript: ${reason}. Correct it.`,
        )
    }
    return {
      kinds: ['schema', 'parameter', 'header'],
      visit(node, __, spot) {
        const pattern = ownString(node, 'pattern')
        if (pattern !== undefined) judge(pattern, join(pointerOf(spot), 'pattern'))
        for (const key of Object.keys(ownObject(node, 'patternProperties') ?? {}))
          judge(key, join(pointerOf(spot), 'patternProperties', key))
      },
    }
  },
}

/** Compiled only, never run: a pattern can take for ever on the right text. */
function whyInvalid(pattern: string): string | null {
  let reason: string | null = null
  for (const flags of ['u', ''])
    try {
      void new RegExp(pattern, flags)
      return null
    } catch (error) {
      const text = error instanceof Error ? error.message : ''
      reason = text.slice(text.lastIndexOf(': ') + 2).toLowerCase()
    }
  return reason
}
