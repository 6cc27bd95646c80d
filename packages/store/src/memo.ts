import { LRUCache } from 'lru-cache'

export interface MemoOptions<V> {
  /** Of those that were not asked for lately, the first is given up. */
  entriesMax: number
  /** How long an answer may be used, counted from when it was asked for; for good if it is not said. */
  freshMs?: number
  /** Whether an answer is worth remembering; each is if it is not said. */
  isKept?: (value: V) => boolean
  nowMs?: () => number
}

export interface Memo<V> {
  /** What is remembered, else what `read` gives; those who ask meanwhile share it if it is worth remembering. */
  get(key: string, read: () => Promise<V>): Promise<V>
  forget(key: string): void
}

interface Entry<V> {
  value: Promise<V>
  askedMs: number
}

/**
 * Answers that are used again, a bounded number of them. Errors are not remembered. Time is that of the wall clock:
 * another one may stand still while a function is frozen.
 */
export function createMemo<V>({
  entriesMax,
  freshMs = Infinity,
  isKept = () => true,
  nowMs = Date.now,
}: MemoOptions<V>): Memo<V> {
  const entries = new LRUCache<string, Entry<V>>({ max: entriesMax })

  function isFresh({ askedMs }: Entry<V>): boolean {
    const ageMs = nowMs() - askedMs
    // A clock that was set back says nothing of an age.
    return freshMs === Infinity || (ageMs >= 0 && ageMs < freshMs)
  }

  function drop(key: string, entry: Entry<V>): void {
    if (entries.peek(key) === entry) entries.delete(key)
  }

  function ask(key: string, read: () => Promise<V>): Entry<V> {
    const entry = { askedMs: nowMs(), value: read() }
    entry.value.then(
      (value) => isKept(value) || drop(key, entry),
      () => drop(key, entry),
    )
    entries.set(key, entry)
    return entry
  }

  async function get(key: string, read: () => Promise<V>): Promise<V> {
    const known = entries.get(key)
    const isKnown = known !== undefined && isFresh(known)
    const { value: asked } = isKnown ? known : ask(key, read)
    const value = await asked
    // Whoever asks later than somebody who was told that there is nothing may be right to expect something.
    return isKnown && !isKept(value) ? get(key, read) : value
  }

  return {
    get,
    forget: (key) => void entries.delete(key),
  }
}
