import { pointerOf } from '../../model/walk.ts'
import { join } from '../../pointer.ts'
import type { Check } from '../check.ts'

/** An example is here or elsewhere, not both (Example Object); since 3.1 the official schemas say so. */
export const exampleSource: Check = {
  id: 'example-source',
  level: 'error',
  start: ({ specification }, report) => ({
    kinds: ['example'],
    visit(node, _, spot) {
      if (specification !== '3.0') return
      if (Object.hasOwn(node, 'value') && Object.hasOwn(node, 'externalValue'))
        report(
          join(pointerOf(spot), 'externalValue'),
          'This example has both a value and an externalValue. Keep one of them.',
        )
    },
  }),
}
