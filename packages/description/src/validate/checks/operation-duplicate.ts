import { join } from '../../pointer.ts'
import type { Check } from '../check.ts'
import { samePaths } from '../same-paths.ts'

/** One method on one path is one operation, whatever the path's parameters are called. */
export const operationDuplicate: Check = {
  id: 'operation-duplicate',
  level: 'error',
  start: ({ root }, report) => ({
    end() {
      for (const { path, first, methods } of samePaths(root))
        for (const method of methods)
          report(
            join('/paths', path, method),
            `${method.toUpperCase()} ${path} is the same operation as under ${first}: only the names of parameters differ. Remove one, or change its path.`,
          )
    },
  }),
}
