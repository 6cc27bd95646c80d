import { ownList, ownString } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { Check } from '../check.ts'

/** Each tag name is declared once (OpenAPI Object). */
export const tagDuplicate: Check = {
  id: 'tag-duplicate',
  level: 'error',
  start({ root }, report) {
    return {
      end() {
        const seen = new Set<string>()
        for (const [index, tag] of ownList(root, 'tags').entries()) {
          const name = ownString(tag, 'name')
          if (name === undefined) continue
          if (seen.has(name))
            report(join('/tags', index), `The tag "${name}" is declared twice. Remove one.`)
          seen.add(name)
        }
      },
    }
  },
}
