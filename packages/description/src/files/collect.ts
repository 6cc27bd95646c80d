import { defaultLimits, type Limits } from '../parse/limits.ts'
import { leadsOutside } from './file-name.ts'
import { fileReferences } from './references.ts'

/** Why a file is not given: one or two sentences, what happened and what to do. */
export interface Absent {
  absent: string
}

/**
 * Gives the bytes of a file, by its name relative to the folder that the caller opens. It is asked for
 * names inside that folder only; what else it refuses is up to the caller.
 */
export type Resolver = (name: string) => Promise<Uint8Array | Absent>

export interface CollectOptions {
  limits?: Limits | undefined
  /**
   * Finds the names that files refer to; `fileReferences` of each by default. Hand in the task
   * `references` of a sandbox where the files are somebody else's.
   */
  findReferences?: (files: Record<string, Uint8Array>) => Promise<Record<string, string[]>>
}

export interface Collected {
  /** By name, the entry first. */
  files: Map<string, Uint8Array>
  /** Why others that are referred to are missing, by name. */
  absent: Map<string, string>
}

/** How many files are read at once. */
const readsMax = 16

/**
 * Gathers the files of a description: the entry, what it refers to, what those refer to. Nothing is
 * read but through `read`, and no name that leads out of its folder is asked for.
 */
export async function collectFiles(
  entry: string,
  read: Resolver,
  { limits = defaultLimits, findReferences = referencesOfAll(limits) }: CollectOptions = {},
): Promise<Collected> {
  const files = new Map<string, Uint8Array>()
  const absent = new Map<string, string>()
  let bytes = 0
  const take = async (name: string): Promise<[string, Uint8Array][]> => {
    const given = leadsOutside(name) ? outside(name) : await read(name)
    const answer = given instanceof Uint8Array ? admit(given) : given
    if (answer instanceof Uint8Array) return [[name, answer]]
    absent.set(name, answer.absent)
    return []
  }
  const admit = (content: Uint8Array): Uint8Array | Absent => {
    bytes += content.length
    // The entry is judged by its own size, with a finding of its own.
    if (files.size === 0) return content
    if (bytes > limits.bytes)
      return {
        absent: `The files of the description come to more than ${limits.bytes.toLocaleString('en-US')} bytes, so this one is not read. Leave out what the description does not need.`,
      }
    return content
  }
  let wave = [entry]
  while (wave.length > 0) {
    const taken = (await inTurn(wave, readsMax, take)).flat()
    for (const [name, content] of taken) files.set(name, content)
    const found = await findReferences(Object.fromEntries(taken))
    const referred = new Set(Object.values(found).flat())
    const unknown = [...referred].filter((name) => !files.has(name) && !absent.has(name))
    wave = unknown.slice(0, Math.max(0, limits.files - files.size))
    for (const name of unknown.slice(wave.length))
      absent.set(
        name,
        `The description has more than ${limits.files} files, so this one is not read. Leave out those that it does not need.`,
      )
  }
  return { files, absent }
}

const outside = (name: string): Absent => ({
  absent: `${name} is outside of the folder that may be read. Move it beside the description, or start from a folder that holds both.`,
})

const referencesOfAll =
  (limits: Limits): NonNullable<CollectOptions['findReferences']> =>
  async (files) =>
    Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => [name, fileReferences(bytes, name, limits)]),
    )

/** Does the work for each item, so many at a time; results in the order of the items. */
async function inTurn<Item, Result>(
  items: Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  for (let start = 0; start < items.length; start += atOnce)
    results.push(...(await Promise.all(items.slice(start, start + atOnce).map(work))))
  return results
}
