import { pointerOf } from '../../model/walk.ts'
import { ownString } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { Check } from '../check.ts'

const said: Record<string, string> = {
  accept: 'Say what can be asked for by the content of the responses.',
  'content-type': 'Say what can be sent by the content of the request body.',
  authorization: 'Declare a security scheme, and require it.',
}

/** Three headers are described elsewhere: as parameters they are ignored (Parameter Object, `in`). */
export const headerIgnored: Check = {
  id: 'header-ignored',
  level: 'warning',
  start: ({ specification }, report) => ({
    kinds: ['parameter'],
    visit(node, _, spot) {
      if (specification === '2.0') return
      const name = ownString(node, 'name') ?? ''
      const advice = Object.hasOwn(said, name.toLowerCase()) ? said[name.toLowerCase()] : undefined
      if (advice !== undefined && ownString(node, 'in') === 'header')
        report(
          join(pointerOf(spot), 'name'),
          `A header parameter called ${name} is ignored. ${advice} Then remove it here.`,
        )
    },
  }),
}
