import { recognize, type Specification } from '../model/specification.ts'
import { pointerOf, walk } from '../model/walk.ts'
import { isObject, type Json, type JsonObject } from '../parse/json.ts'
import type { Bundle } from './bundle.ts'
import type { SourcePlace } from './source-place.ts'

/** Later steps read the bundle without the files it was made of: it carries their lines in here. */
const originsField = 'x-portolan-origins'

/** Line, column; then file (an index) and pointer in it, where these are not those of the entry. */
type StoredPlace = [number, number] | [number, number, number, string]

interface StoredOrigins {
  files: string[]
  places: Record<string, StoredPlace>
}

/** A bundle as it is kept between the steps of a registration. */
export interface StoredBundle {
  root: JsonObject
  specification: Specification
  /** Where a node, or what is known nearest around it, was written. */
  placeOf(pointer: string): SourcePlace
}

/** How deep a node lies whose place is kept: a response of an operation, a property of a schema. */
const tokensMax = 5

export function writeBundle(bundle: Bundle): Uint8Array {
  const pointers: string[] = []
  walk(bundle.root, (_, __, spot) => {
    pointers.push(pointerOf(spot))
    return spot.depth < tokensMax
  })
  const files: string[] = []
  const places: Record<string, StoredPlace> = {}
  for (const [pointer, place] of bundle.locate(pointers)) {
    const { line, column } = place
    let file = files.indexOf(place.file)
    if (file < 0) file = files.push(place.file) - 1
    places[pointer] =
      file === 0 && place.pointer === pointer ? [line, column] : [line, column, file, place.pointer]
  }
  const origins: StoredOrigins = { files, places }
  return new TextEncoder().encode(JSON.stringify({ ...bundle.root, [originsField]: origins }))
}

/** @throws {TypeError} if these bytes are no bundle of ours */
export function readBundle(bytes: Uint8Array): StoredBundle {
  const value = JSON.parse(new TextDecoder().decode(bytes)) as Json
  const recognized = recognize(value)
  if ('finding' in recognized)
    throw new TypeError(`This is no bundle: ${recognized.finding.message}`)
  const { [originsField]: stored, ...root } = recognized.root
  const origins = (isObject(stored)
    ? stored
    : { files: [], places: {} }) as unknown as StoredOrigins
  return {
    root,
    specification: recognized.specification,
    placeOf: (pointer) => placeIn(origins, pointer),
  }
}

function placeIn({ files, places }: StoredOrigins, pointer: string): SourcePlace {
  for (
    let end = pointer.length;
    end >= 0;
    end = end === 0 ? -1 : pointer.lastIndexOf('/', end - 1)
  ) {
    const known = pointer.slice(0, end)
    const place = Object.hasOwn(places, known) ? places[known] : undefined
    if (!place) continue
    const [line, column, file = 0, inFile = known] = place
    return { file: files[file] ?? '', pointer: inFile + pointer.slice(end), line, column }
  }
  return { file: files[0] ?? '', pointer, line: 1, column: 1 }
}
