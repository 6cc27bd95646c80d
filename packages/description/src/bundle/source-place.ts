import type { Place } from '../parse/places.ts'

/** Where a node of the bundled description came from. */
export interface SourcePlace extends Place {
  file: string
  /** Inside that file. */
  pointer: string
}
