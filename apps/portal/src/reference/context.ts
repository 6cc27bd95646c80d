import type { Anchors } from './anchors.ts'
import type { Marks } from './marks.ts'
import type { Place } from './place.ts'
import type { Schemas } from './resolve-schema.ts'
import type { Direction } from './schema-parts.ts'
import type { Room } from './schema-tree.ts'

/** What every schema of a page is shown with. */
export type SchemaContext = {
  place: Place
  schemas: Schemas
  room: Room
  anchors: Anchors
  /** Which side writes the values; neither on a schema's own page. */
  direction?: Direction
  /** What this version changed. */
  marks?: Marks
}
