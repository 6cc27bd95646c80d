import type { Change } from '../api/types.ts'

/** A change that this version made, where it can be told on the page. */
export type Mark = Pick<Change, 'level' | 'message'> & {
  /** In the later version; absent for what is gone. */
  pointer?: string
}

export type Marks = { version: string; marks: Mark[] }

export const noMarks: Marks = { version: '', marks: [] }

export const marksOf = (version: string, changes: Change[]): Marks => ({
  version,
  marks: changes.map(({ level, message, candidate }) => ({
    level,
    message,
    ...(candidate && { pointer: plainPointer(candidate.pointer) }),
  })),
})

/** Properties of all that `allOf` composes stand together on the page. */
const plainPointer = (pointer: string): string => pointer.replaceAll(/\/allOf\/\d+/g, '')

export const token = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1')

/** What is said of a parameter; the messages name it as `query parameter "limit"`. */
export const marksOfParameter = ({ marks }: Marks, where: string, name: string): Mark[] =>
  marks.filter(({ message }) => message.includes(`${where} parameter "${name}"`))

/** What is said of one of these places, or of something in it that is no place of its own. */
export function marksByPlace(marks: Mark[], places: ReadonlySet<string>): Map<string, Mark[]> {
  const found = new Map<string, Mark[]>()
  for (const mark of marks) {
    let at = mark.pointer ?? ''
    while (at && !places.has(at)) at = at.slice(0, at.lastIndexOf('/'))
    if (at) found.set(at, [...(found.get(at) ?? []), mark])
  }
  return found
}
