import { dump } from 'js-yaml'
import type { JsonObject } from '../parse/json.ts'
import type { Format } from '../parse/parse.ts'

/** A description written as JSON or as YAML. */
export function writeForm(root: JsonObject, format: Format): Uint8Array {
  return new TextEncoder().encode(
    format === 'json' ? `${JSON.stringify(root, null, 2)}\n` : writeYaml(root),
  )
}

function writeYaml(root: JsonObject): string {
  try {
    return dump(root, { noRefs: true, lineWidth: -1 })
  } catch (error) {
    // A text of megabytes is too long for the writer; JSON is YAML too.
    if (error instanceof RangeError) return JSON.stringify(root, null, 2)
    throw error
  }
}
