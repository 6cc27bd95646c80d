import { followIn } from '../../model/references.ts'
import { pointerOf } from '../../model/walk.ts'
import { own, ownList, ownString } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { Check } from '../check.ts'

/** Swagger 2.0: an operation with a file among its fields consumes a form (Parameter Object, `type`). */
export const formMediaType: Check = {
  id: 'form-media-type',
  level: 'error',
  start: ({ root, specification }, report) => ({
    kinds: ['operation'],
    visit(node, _, spot) {
      if (specification !== '2.0') return
      const consumes = ownList(Object.hasOwn(node, 'consumes') ? node : root, 'consumes')
      if (consumes.some((type) => typeof type !== 'string' || /form/i.test(type))) return
      for (const [index, item] of ownList(node, 'parameters').entries()) {
        const parameter = followIn(root, item)
        if (ownString(parameter, 'in') === 'formData' && own(parameter, 'type') === 'file')
          return report(
            join(pointerOf(spot), 'parameters', index),
            'A file is sent in a form, which this operation does not consume. Add multipart/form-data under consumes.',
            'consumes: [multipart/form-data]',
          )
      }
    },
  }),
}
