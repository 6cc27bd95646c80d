import { target } from '../../model/references.ts'
import { pointerOf } from '../../model/walk.ts'
import { ownString } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { Check } from '../check.ts'
import { nearest } from '../nearest.ts'

/** Comparing a name with all others takes time; the first findings are the ones that are read. */
const suggestionsMax = 50

/** Every reference inside the description leads to something. */
export const referenceMissing: Check = {
  id: 'reference-missing',
  level: 'error',
  start({ root }, report) {
    const anchors = new Set<string>()
    const references: { reference: string; pointer: string }[] = []
    return {
      visit(node, kind, spot) {
        const reference = ownString(node, '$ref')
        if (reference?.startsWith('#'))
          references.push({ reference, pointer: join(pointerOf(spot), '$ref') })
        if (kind !== 'schema') return
        for (const keyword of ['$anchor', '$dynamicAnchor']) {
          const anchor = ownString(node, keyword)
          if (anchor !== undefined) anchors.add(`#${anchor}`)
        }
      },
      end() {
        let suggestions = 0
        const found = new Set<string>()
        for (const { reference, pointer } of references) {
          if (found.has(reference)) continue
          if (anchors.has(reference) || target(root, reference) !== undefined) {
            found.add(reference)
            continue
          }
          const meant =
            ++suggestions > suggestionsMax
              ? null
              : siblingOf(reference, (parent) => target(root, parent))
          report(
            pointer,
            `Nothing is at ${reference}. ${meant === null ? 'Define it there, or correct the reference.' : `Did you mean ${meant}?`}`,
          )
        }
      },
    }
  },
}

function siblingOf(reference: string, lookUp: (reference: string) => unknown): string | null {
  const end = reference.lastIndexOf('/')
  const parent = end < 0 ? undefined : lookUp(reference.slice(0, end))
  if (typeof parent !== 'object' || parent === null) return null
  const name = nearest(reference.slice(end + 1), Object.keys(parent))
  return name === null ? null : reference.slice(0, end + 1) + name
}
