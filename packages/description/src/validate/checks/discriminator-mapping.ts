import { target } from '../../model/references.ts'
import { pointerOf } from '../../model/walk.ts'
import { own, ownObject, ownString, type JsonObject } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { Check } from '../check.ts'
import { Suggestions } from '../nearest.ts'

/** Each value of a discriminator is mapped to a schema that is there (Discriminator Object). */
export const discriminatorMapping: Check = {
  id: 'discriminator-mapping',
  level: 'error',
  start({ root }, report) {
    const schemas = ownObject(ownObject(root, 'components'), 'schemas') ?? {}
    const names = Object.keys(schemas)
    const embedded = new Set<string>()
    const suggestions = new Suggestions()
    const mapped: { schema: string; pointer: string }[] = []
    const judge = (schema: string, pointer: string): void => {
      if (Object.hasOwn(schemas, schema) || target(root, schema) !== undefined) return
      // What is no pointer may be the address of a schema that names itself.
      if (embedded.has(schema.split('#')[0] ?? '') || /^[a-z][a-z\d+.-]*:/i.test(schema)) return
      const name = schema.replace(/^#\/components\/schemas\//, '')
      const advice = suggestions.for(name, names, 'Define it, or correct the mapping.')
      report(pointer, `The mapping leads to ${schema}, where there is no schema. ${advice}`)
    }
    return {
      kinds: ['schema'],
      visit(node, _, spot) {
        const id = ownString(node, '$id')
        if (id !== undefined) embedded.add(id)
        for (const { schema, pointer } of mappingsOf(node))
          mapped.push({ schema, pointer: pointerOf(spot) + pointer })
      },
      end() {
        for (const { schema, pointer } of mapped) judge(schema, pointer)
      },
    }
  },
}

function* mappingsOf(node: JsonObject): Generator<{ schema: string; pointer: string }> {
  const discriminator = own(node, 'discriminator')
  for (const [value, schema] of Object.entries(ownObject(discriminator, 'mapping') ?? {}))
    if (typeof schema === 'string') yield { schema, pointer: join('/discriminator/mapping', value) }
  const fallback = ownString(discriminator, 'defaultMapping')
  if (fallback !== undefined) yield { schema: fallback, pointer: '/discriminator/defaultMapping' }
}
