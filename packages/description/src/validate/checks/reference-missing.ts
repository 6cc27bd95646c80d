import { target } from '../../model/references.ts'
import { pointerOf } from '../../model/walk.ts'
import { isObject, ownString, type JsonObject } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { Check } from '../check.ts'
import { Suggestions } from '../nearest.ts'

/** Every reference inside the description leads to something. */
export const referenceMissing: Check = {
  id: 'reference-missing',
  level: 'error',
  start({ root }, report) {
    const anchors = new Set<string>()
    const found = new Set<string>()
    const unresolved: { reference: string; pointer: string }[] = []
    return {
      visit(node, kind, spot) {
        const reference = ownString(node, '$ref')
        if (reference?.startsWith('#') && !found.has(reference)) {
          if (target(root, reference) !== undefined) found.add(reference)
          else unresolved.push({ reference, pointer: join(pointerOf(spot), '$ref') })
        }
        if (kind !== 'schema') return
        for (const keyword of ['$anchor', '$dynamicAnchor']) {
          const anchor = ownString(node, keyword)
          if (anchor !== undefined) anchors.add(`#${anchor}`)
        }
      },
      end() {
        const suggestions = new Suggestions()
        for (const { reference, pointer } of unresolved) {
          // The anchor can stand behind the reference.
          if (anchors.has(reference)) continue
          const otherwise = 'Define it there, or correct the reference.'
          report(
            pointer,
            `Nothing is at ${reference}. ${suggestions.for(lastWord(reference), siblingsOf(reference, root), otherwise)}`,
          )
        }
      },
    }
  },
}

const lastWord = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1)

/** The names beside the one that a reference ends with. */
function siblingsOf(reference: string, root: JsonObject): string[] {
  const parent = target(root, reference.slice(0, Math.max(0, reference.lastIndexOf('/'))))
  return isObject(parent) ? Object.keys(parent) : []
}
