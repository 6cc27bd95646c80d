import { shortened } from '../../finding.ts'
import { join } from '../../pointer.ts'
import type { Check } from '../check.ts'

/**
 * A path ends before the query and the fragment (Paths Object). Some published descriptions tell
 * operations of one path apart by them all the same, so it is a warning.
 */
export const pathQuery: Check = {
  id: 'path-query',
  level: 'warning',
  start: (_, report) => ({
    kinds: ['paths object'],
    visit(node) {
      for (const path of Object.keys(node)) {
        if (!path.startsWith('/')) continue
        const outside = path.replaceAll(/\{[^{}]*\}/g, '')
        if (outside.includes('?'))
          report(
            join('/paths', path),
            `The path ${shortened(path)} has a query. Declare its fields as parameters with "in: query", and end the path before the question mark.`,
          )
        else if (outside.includes('#'))
          report(
            join('/paths', path),
            `The path ${shortened(path)} has a fragment, which is never sent. End the path before the #.`,
          )
      }
    },
  }),
}
