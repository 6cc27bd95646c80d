import { pointerOf } from '../model/walk.ts'
import { join } from '../pointer.ts'
import type { LintContext, LintRule } from './rule.ts'

/** Judges each path template; null or undefined as in a verdict, otherwise what is wanting. */
export const eachPath =
  (
    judgePath: (path: string, context: LintContext) => string | null | undefined,
  ): LintRule['start'] =>
  (context, { subject, report }) => ({
    visit: {
      'paths object': (paths, spot) => {
        for (const path of Object.keys(paths)) {
          if (!path.startsWith('/') || path.length > lengthMax) continue
          const message = judgePath(path, context)
          if (message === undefined) continue
          subject()
          if (message !== null) report(join(pointerOf(spot), path), message)
        }
      },
    },
  })

/** Longer paths are no addresses. */
const lengthMax = 2_000

/** The segments of a path that are not parameters. */
export const wordsOf = (path: string): string[] =>
  path.split('/').filter((segment) => segment !== '' && !segment.includes('{'))
