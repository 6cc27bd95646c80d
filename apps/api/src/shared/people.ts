import type { components } from '@portolan/specs/types'
import { createMemo } from '@portolan/store/memo'
import type { Users } from '@portolan/store/users/users'

export type Person = components['schemas']['Person']

export interface People {
  /** Who this is; somebody who has left is "a former member". */
  get(userId: string): Promise<Person>
}

const peopleMax = 1_000
/** How long a name that was changed or erased may still be seen. */
const rememberedMs = 60_000

/** Names of people, each looked up once a minute however many rows name them. */
export function createPeople(
  { getProfile }: Pick<Users, 'getProfile'>,
  nowMs: () => number = Date.now,
): People {
  const remembered = createMemo<Person>({ entriesMax: peopleMax, freshMs: rememberedMs, nowMs })

  async function find(id: string): Promise<Person> {
    const profile = await getProfile(id)
    return { id, name: profile?.name ?? 'a former member' }
  }

  return { get: (id) => remembered.get(id, () => find(id)) }
}
