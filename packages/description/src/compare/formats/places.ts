import type { Change, ChangePlace } from '../change.ts'
import type { Names } from './names.ts'

/** Where both sides are written: `1.0.0 line 12, 1.1.0 pets.yaml:14`. */
export function placesInWords({ published, candidate }: Change, names: Names): string {
  return [placeInWords(published, names.published), placeInWords(candidate, names.candidate)]
    .filter((words) => words !== '')
    .join(', ')
}

function placeInWords(place: ChangePlace | null, version: string): string {
  if (!place) return ''
  return `${version} ${place.file === '' ? `line ${place.line}` : `${place.file}:${place.line}`}`
}
