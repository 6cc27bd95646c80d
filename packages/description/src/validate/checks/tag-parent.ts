import { shortened } from '../../finding.ts'
import { ownList, ownString } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { Check } from '../check.ts'
import { cyclesIn } from '../cycles.ts'
import { Suggestions } from '../nearest.ts'

/** Since 3.2 tags nest: the parent of each is declared, and none is above itself (Tag Object). */
export const tagParent: Check = {
  id: 'tag-parent',
  level: 'error',
  start: ({ root, specification }, report) => ({
    end() {
      if (specification !== '3.2') return
      const suggestions = new Suggestions()
      const places = new Map<string, string>()
      const parents = new Map<string, string>()
      for (const [index, tag] of ownList(root, 'tags').entries()) {
        const name = ownString(tag, 'name')
        const parent = ownString(tag, 'parent')
        if (name === undefined) continue
        places.set(name, join('/tags', index, 'parent'))
        if (parent !== undefined) parents.set(name, parent)
      }
      for (const [name, parent] of parents)
        if (!places.has(parent))
          report(
            places.get(name) ?? '',
            `No tag is called "${parent}". ${suggestions.for(parent, places.keys(), 'Declare it under tags, or correct the name.')}`,
          )
      for (const [first = '', ...rest] of cyclesIn(parents))
        report(
          places.get(first) ?? '',
          `The tag "${first}" is above itself: ${shortened([first, ...rest, first].join(' → '))}. Remove one of these parents.`,
        )
    },
  }),
}
