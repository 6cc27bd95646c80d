import { pointerOf } from '../../model/walk.ts'
import { ownList, ownString } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { LintRule } from '../rule.ts'

/** Tags are the chapters of the reference. */
export const tagDescribed: LintRule = {
  id: 'tag-described',
  level: 'info',
  weight: 1,
  start({ root }, { subject, report }) {
    const described = new Set<string>()
    for (const tag of ownList(root, 'tags'))
      if ((ownString(tag, 'description') ?? '').trim() !== '')
        described.add(ownString(tag, 'name') ?? '')
    const seen = new Set<string>()
    return {
      visit(node, kind, spot) {
        if (kind !== 'operation') return
        for (const [index, tag] of ownList(node, 'tags').entries()) {
          if (typeof tag !== 'string' || seen.has(tag)) continue
          seen.add(tag)
          subject()
          if (!described.has(tag))
            report(
              join(pointerOf(spot), 'tags', index),
              `The tag "${tag}" is not described. Add it to the tags of the description, with a sentence on what it groups.`,
            )
        }
      },
    }
  },
}
