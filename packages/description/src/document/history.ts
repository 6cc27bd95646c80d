import type { OperationHistory } from '../documentation.ts'
import type { ChangeCounts, HistoryInput } from './slice.ts'

const entriesMax = 20

/**
 * In which versions an operation was added or changed, newest first; none for the first version of an
 * API, of which nobody knows what was before.
 */
export function historyOf(key: string, input: HistoryInput | undefined): OperationHistory[] {
  if (!input?.previous) return []
  const { version, previous } = input
  const before = entryOf(previous.history, key)
  const changes = entryOf(previous.changes, key)
  const none: ChangeCounts = { breaking: 0, caution: 0, safe: 0 }
  const now: OperationHistory[] = []
  if (!before) now.push({ version, added: true, ...none })
  else if (changes && changes.breaking + changes.caution + changes.safe > 0)
    now.push({ version, ...none, ...changes })
  return [...now, ...(before ?? [])].slice(0, entriesMax)
}

const entryOf = <Value>(record: Record<string, Value>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined
