import { join } from '../../pointer.ts'
import type { Check } from '../check.ts'
import { samePaths } from '../same-paths.ts'

/**
 * Templates that differ only in the names of their parameters are the same path (Paths Object). Where
 * no method is there twice, every operation can still be told apart.
 */
export const pathDuplicate: Check = {
  id: 'path-duplicate',
  level: 'warning',
  start: ({ root }, report) => ({
    end() {
      for (const { path, first, methods } of samePaths(root))
        if (methods.length === 0)
          report(
            join('/paths', path),
            `${path} is the same path as ${first}: only the names of parameters differ. Put the operations under one of them.`,
          )
    },
  }),
}
