import type { Person as PersonData } from '../api/types.ts'

type Props = {
  person: PersonData
  /** The reader; absent for whoever is not signed in. */
  userId: string | undefined
  /** It begins a sentence. */
  capital?: boolean
}

/** Who did something: the caller, or somebody else by name. */
export function Person({ person, userId, capital = false }: Props) {
  if (person.id !== userId) return <>{person.name}</>
  return <>{capital ? 'You' : 'you'}</>
}
