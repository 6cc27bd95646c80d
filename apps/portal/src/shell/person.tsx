import type { Person as PersonData } from '../api/types.ts'

/** Who did something: the caller, or somebody else by name. */
export function Person({ person, userId }: { person: PersonData; userId: string }) {
  return person.id === userId ? <>you</> : <>{person.name}</>
}
