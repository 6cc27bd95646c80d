import { pointerOf } from '../../model/walk.ts'
import { ownObject, ownString } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { Check } from '../check.ts'

/** Each {variable} of a server's URL has a default to put there (Server Object). */
export const serverVariableMissing: Check = {
  id: 'server-variable-missing',
  level: 'error',
  start: (_, report) => ({
    kinds: ['server'],
    visit(node, __, spot) {
      const variables = ownObject(node, 'variables') ?? {}
      for (const [, name = ''] of (ownString(node, 'url') ?? '').matchAll(/\{([^{}]+)\}/g))
        if (!Object.hasOwn(variables, name))
          report(
            join(pointerOf(spot), 'url'),
            `The URL has the variable {${name}}, which is not declared. Add it under variables, with a default.`,
          )
    },
  }),
}
