import type { Reading } from '../model/reading.ts'
import { escapeToken } from '../pointer.ts'

/**
 * Schemas that one page carries; what is beyond is linked. In UTF-16 code units of JSON. No page of
 * GitHub has more; the heaviest of OpenAI and Kubernetes have half of what twice the room gives them.
 */
const sizeMax = 100_000

/** And how many they are at most, however small. */
const schemasMax = 400

interface Written {
  json: string
  /** The `$ref`s inside, in the order of the text. */
  references: string[]
}

/** The JSON of schemas, made once each: many pages carry the same ones. */
export class WrittenSchemas {
  private readonly written = new Map<string, Written | null>()
  private readonly reading: Reading

  constructor(reading: Reading) {
    this.reading = reading
  }

  /**
   * The schemas that a page, given as JSON, leads to, nearest first, as the text of a JSON object; and
   * the names of those for which there is no room. `without` is the schema whose page it is.
   */
  reachableFrom(page: string, without?: string): { json: string; linked: string[] } {
    const queue = referencesIn(page).filter((reference) => schemaName(reference) !== without)
    const seen = new Set(queue)
    const members: string[] = []
    const linked: string[] = []
    let size = 0
    for (const reference of queue) {
      const written = this.write(reference)
      if (!written) continue
      if (size + written.json.length > sizeMax || members.length >= schemasMax) {
        linked.push(schemaName(reference))
        continue
      }
      size += written.json.length
      members.push(`${JSON.stringify(schemaName(reference))}:${written.json}`)
      for (const next of written.references) {
        if (seen.has(next) || schemaName(next) === without) continue
        seen.add(next)
        // The loop goes on to what is added while it runs.
        queue.push(next)
      }
    }
    return { json: `{${members.join(',')}}`, linked }
  }

  /** The `$ref`s that stand in what a reference leads to. */
  referencesOf(reference: string): string[] {
    return this.write(reference)?.references ?? []
  }

  private write(reference: string): Written | null {
    const known = this.written.get(reference)
    if (known !== undefined) return known
    const target = this.reading.target(reference)
    const json = target === undefined ? null : JSON.stringify(target)
    const written = json === null ? null : { json, references: referencesIn(json) }
    this.written.set(reference, written)
    return written
  }
}

/** `#/components/schemas/Pet` is Pet; any other reference stays as it is. */
export function schemaName(reference: string): string {
  const name = /^#\/components\/schemas\/([^/]+)$/.exec(reference)?.[1]
  return name === undefined ? reference : name.replaceAll('~1', '/').replaceAll('~0', '~')
}

/** The reference to a component, as nearly everybody writes it. */
export const componentReference = (name: string): string =>
  `#/components/schemas/${escapeToken(name).replaceAll('%', '%25')}`

/** Found in the text, which is faster than in the tree and sees every place. */
function referencesIn(json: string): string[] {
  const references = new Set<string>()
  for (const [, reference] of json.matchAll(/"\$ref":("#(?:[^"\\]|\\.)*")/g))
    references.add(JSON.parse(reference ?? '""') as string)
  return [...references]
}
