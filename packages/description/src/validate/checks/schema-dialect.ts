import { shortened } from '../../finding.ts'
import { pointerOf } from '../../model/walk.ts'
import { ownString } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { Check } from '../check.ts'
import { isKnownDialect, isPublishedDialect } from '../dialect.ts'

/** Schemas since 3.1 may follow another dialect of JSON Schema, one that readers can know. */
export const schemaDialect: Check = {
  id: 'schema-dialect',
  level: 'warning',
  start: ({ specification }, report) => ({
    kinds: ['description', 'schema'],
    visit(node, kind, spot) {
      if (specification === '2.0' || specification === '3.0') return
      const field = kind === 'schema' ? '$schema' : 'jsonSchemaDialect'
      const dialect = ownString(node, field)
      if (dialect === undefined || isKnownDialect(dialect) || isPublishedDialect(dialect)) return
      report(
        join(pointerOf(spot), field),
        `The dialect ${shortened(dialect)} is not known, so schemas that follow it are not checked. Use https://json-schema.org/draft/2020-12/schema, or leave ${field} out.`,
      )
    },
  }),
}
