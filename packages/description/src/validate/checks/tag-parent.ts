import { ownList, ownString } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { Check } from '../check.ts'
import { nearest } from '../nearest.ts'

/** Since 3.2 tags nest: the parent of each is declared, and none is above itself (Tag Object). */
export const tagParent: Check = {
  id: 'tag-parent',
  level: 'error',
  start: ({ root, specification }, report) => ({
    end() {
      if (specification !== '3.2') return
      const parents = new Map<string, string | undefined>()
      const tags = [...ownList(root, 'tags').entries()].map(([index, tag]) => ({
        name: ownString(tag, 'name'),
        parent: ownString(tag, 'parent'),
        pointer: join('/tags', index, 'parent'),
      }))
      for (const { name, parent } of tags) if (name !== undefined) parents.set(name, parent)
      const inCircles = new Set<string>()
      for (const { name, parent, pointer } of tags) {
        if (name === undefined || parent === undefined || inCircles.has(name)) continue
        if (!parents.has(parent)) {
          const meant = nearest(parent, [...parents.keys()])
          report(
            pointer,
            `No tag is called "${parent}". ${meant === null ? 'Declare it under tags, or correct the name.' : `Did you mean "${meant}"?`}`,
          )
          continue
        }
        const circle = circleFrom(name, parents)
        if (circle === null) continue
        for (const member of circle) inCircles.add(member)
        report(
          pointer,
          `The tag "${name}" is above itself: ${[...circle, name].join(' → ')}. Remove one of these parents.`,
        )
      }
    },
  }),
}

/** The tags from one up to itself; null where the way up ends. */
function circleFrom(start: string, parents: Map<string, string | undefined>): string[] | null {
  const circle = [start]
  for (
    let tag = parents.get(start);
    tag !== undefined && circle.length <= 1_000;
    tag = parents.get(tag)
  ) {
    if (tag === start) return circle
    circle.push(tag)
  }
  return null
}
