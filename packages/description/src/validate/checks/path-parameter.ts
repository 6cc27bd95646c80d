import { shortened } from '../../finding.ts'
import { operationsOf } from '../../model/reading.ts'
import { followIn } from '../../model/references.ts'
import { ownList, ownString, type JsonObject } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { Check, Report } from '../check.ts'

interface Declared {
  name: string
  pointer: string
}

/** The parameters of a path template and those declared `in: path` are the same ones (Parameter Object). */
export const pathParameter: Check = {
  id: 'path-parameter',
  level: 'error',
  start: ({ root }, report) => ({
    kinds: ['paths object'],
    visit(node) {
      for (const [path, item] of Object.entries(node)) {
        const pathItem = path.startsWith('/') ? followIn(root, item) : undefined
        if (pathItem) checkPath(path, pathItem, root, report)
      }
    },
  }),
}

function checkPath(path: string, pathItem: JsonObject, root: JsonObject, report: Report): void {
  const pointer = join('/paths', path)
  const shown = shortened(path)
  const shared = declaredIn(pathItem, pointer, root)
  if (!shared) return
  const operations = [...operationsOf(pathItem)].map(({ field, node }) => ({
    pointer: pointer + field,
    own: declaredIn(node, pointer + field, root),
  }))
  const template = new Set([...path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name ?? ''))
  const unusedShared = shared.filter(({ name }) => !template.has(name))
  const missingIn = (declared: Declared[]): string[] =>
    [...template].filter((name) => !declared.some((one) => one.name === name))
  const missingShared = missingIn(shared)
  if (judge(shown, pointer, unusedShared, unusedShared.length === 1 ? missingShared : [], report))
    return

  const judged = operations.flatMap(({ pointer, own }) =>
    own
      ? [
          {
            pointer,
            missing: missingIn([...shared, ...own]),
            unused: own.filter(({ name }) => !template.has(name)),
          },
        ]
      : [],
  )
  // What every operation lacks is one fault, of the path.
  const everywhere = missingShared.filter(
    (name) =>
      judged.length > 1 &&
      judged.every(({ missing, unused }) => missing.includes(name) && unused.length === 0),
  )
  for (const name of everywhere) report(pointer, undeclared(shown, name))
  for (const { pointer, missing, unused } of judged)
    judge(
      shown,
      pointer,
      unused,
      missing.filter((name) => !everywhere.includes(name)),
      report,
    )
}

/** One name that is missing and one too many are one fault: a misspelling. Says whether it found it. */
function judge(
  path: string,
  pointer: string,
  unused: Declared[],
  missing: string[],
  report: Report,
): boolean {
  const [extra] = unused
  if (extra && unused.length === 1 && missing.length === 1) {
    report(
      extra.pointer,
      `The path ${path} has the parameter {${missing[0]}}, and here it is called "${extra.name}". Use one name in both places.`,
    )
    return true
  }
  for (const { name, pointer } of unused)
    report(
      pointer,
      `The path ${path} has no {${name}}. Remove this parameter, or put {${name}} into the path.`,
    )
  for (const name of missing) report(pointer, undeclared(path, name))
  return false
}

const undeclared = (path: string, name: string): string =>
  `The path ${path} has the parameter {${name}}, which is not declared. Add a parameter with "in: path", "name: ${name}" and "required: true".`

/** Null when a parameter cannot be read: then nothing can be said about the list. */
function declaredIn(owner: JsonObject, pointer: string, root: JsonObject): Declared[] | null {
  const declared: Declared[] = []
  for (const [index, item] of ownList(owner, 'parameters').entries()) {
    const parameter = followIn(root, item)
    const name = ownString(parameter, 'name')
    const place = ownString(parameter, 'in')
    if (name === undefined || place === undefined) return null
    if (place === 'path') declared.push({ name, pointer: join(pointer, 'parameters', index) })
  }
  return declared
}
