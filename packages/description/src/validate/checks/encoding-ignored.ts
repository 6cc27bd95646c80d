import { pointerOf } from '../../model/walk.ts'
import { own, ownObject } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { Check } from '../check.ts'
import { Declarations } from '../declarations.ts'

/** Encodings are for the fields of forms, and name fields that the schema has (Media Type Object). */
export const encodingIgnored: Check = {
  id: 'encoding-ignored',
  level: 'warning',
  start({ root }, report) {
    const declarations = new Declarations(root)
    return {
      kinds: ['media type'],
      visit(node, _, spot) {
        const encoding = ownObject(node, 'encoding')
        const schema = own(node, 'schema')
        if (!encoding || Object.hasOwn(node, '$ref')) return
        const pointer = join(pointerOf(spot), 'encoding')
        // A media type among the components has a name instead of a type.
        if (/^(application\/(json|xml)|text\/)/i.test(spot.token))
          return report(
            pointer,
            `"encoding" means nothing for ${spot.token}: it is for multipart and application/x-www-form-urlencoded. Remove it, or change the media type.`,
          )
        if (schema === undefined) return
        for (const field of Object.keys(encoding))
          if (!declarations.of(schema, field).isDeclared)
            report(
              join(pointer, field),
              `The schema has no property "${field}", so this encoding is ignored. Declare the property, or correct the name.`,
            )
      },
    }
  },
}
