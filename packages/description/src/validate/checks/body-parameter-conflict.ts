import { followIn } from '../../model/references.ts'
import { pointerOf } from '../../model/walk.ts'
import { ownList, ownString } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { Check } from '../check.ts'

/** Swagger 2.0: a request has one body, or form fields, never both (Parameter Object). */
export const bodyParameterConflict: Check = {
  id: 'body-parameter-conflict',
  level: 'error',
  start: ({ root, specification }, report) => ({
    kinds: ['operation'],
    visit(node, _, spot) {
      if (specification !== '2.0') return
      let body = false
      let form = false
      for (const [index, item] of ownList(node, 'parameters').entries()) {
        const place = ownString(followIn(root, item), 'in')
        const pointer = join(pointerOf(spot), 'parameters', index)
        if (place === 'body' && body)
          report(
            pointer,
            'This is the second body parameter, and a request has one body. Put both into one schema.',
          )
        else if ((place === 'body' && form) || (place === 'formData' && body))
          report(pointer, 'A request has a body or form fields, not both. Remove one kind.')
        body ||= place === 'body'
        form ||= place === 'formData'
      }
    },
  }),
}
