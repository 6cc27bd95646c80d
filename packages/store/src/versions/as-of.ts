import type { Api } from '../apis/api.ts'
import { createMemo } from '../memo.ts'

/** An API as it was read, consistently. */
export type ApiState = Pick<Api, 'apiId' | 'sequence' | 'withdrawn' | 'revision'>

const entriesMax = 1_000
const listsMax = 100
/** A longer list is read each time. */
const listLengthMax = 100

/**
 * What belongs to a version of an API, by its label, as it stands while the API's own row is as it is given. Every
 * transaction that changes such a thing changes that row, so what was read is right for as long as the row is
 * the same. `read` must be consistent. What is not there is asked for each time.
 */
export function rememberAsOf<V>(
  read: (apiId: string, version: string) => Promise<V | undefined>,
): (api: ApiState, version: string) => Promise<V | undefined> {
  const memo = createMemo<V | undefined>({ entriesMax, isKept: (value) => value !== undefined })
  return (api, version) => memo.get(`${nameOf(api)}/${version}`, () => read(api.apiId, version))
}

/** The same, of all versions of an API. */
export function rememberListAsOf<V>(
  read: (apiId: string) => Promise<readonly V[]>,
): (api: ApiState) => Promise<readonly V[]> {
  const memo = createMemo<readonly V[]>({
    entriesMax: listsMax,
    isKept: ({ length }) => length <= listLengthMax,
  })
  return (api) => memo.get(nameOf(api), () => read(api.apiId))
}

const nameOf = ({ apiId, sequence, withdrawn, revision }: ApiState): string =>
  [apiId, sequence, withdrawn, revision].join('/')
