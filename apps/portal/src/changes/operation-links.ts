import { operationPage } from '../addresses.ts'
import type { Comparison } from '../api/types.ts'
import type { OperationRow } from '../reference/documentation.ts'
import type { OperationLink } from './change-view.tsx'

type Entry = Pick<OperationRow, 'slug' | 'method' | 'path'>
type Known = ReadonlyMap<string, Entry>
type Sides = {
  org: string
  api: string
  before: Known
  after: Known
  comparison: Pick<Comparison, 'from' | 'to'>
}

/** Finds the page of an operation by its key: in the later version, or else where it last was. */
export function operationLinks({ org, api, before, after, comparison: { from, to } }: Sides) {
  return (key: string): OperationLink => {
    const now = after.get(key)
    if (now) return { ...named(now), page: operationPage(org, api, to, now.slug) }
    const once = before.get(key)
    if (once) return { ...named(once), page: operationPage(org, api, from, once.slug) }
    const at = key.indexOf(' ')
    return { method: key.slice(0, at), path: key.slice(at + 1) }
  }
}

const named = ({ method, path }: Entry) => ({ method, path })
