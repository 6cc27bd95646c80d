import type { Unplaced } from '../finding.ts'
import type { Specification } from '../model/specification.ts'
import type { JsonObject } from '../parse/json.ts'
import { checkStructure } from './structure.ts'

/** A bundled description, as checks see it. */
export interface Description {
  root: JsonObject
  specification: Specification
}

/** Everything that makes a description wrong, or likely to be misread. */
export function validate({ root, specification }: Description): Unplaced[] {
  return checkStructure(root, specification)
}
