import { tagsOf } from './describe-operation.ts'
import type { Unit } from './units.ts'

/** The folder of a Postman collection that an operation lies in; null for none. */
export function folderOf(unit: Unit | undefined): string | null {
  return unit?.kind === 'operation' ? (tagsOf(unit.offered.node)[0] ?? null) : null
}

/**
 * An item of a Postman collection with what stands around it: operations of one tag are neighbors and
 * lie in one folder.
 */
export function postmanText(units: Unit[], index: number, item: string): string {
  const before = units[index - 1]
  const after = units[index + 1]
  const folder = folderOf(units[index])
  const isFirst = folder === null || folderOf(before) !== folder || index === 0
  const isLast = folder === null || folderOf(after) !== folder
  const opening = folder !== null && isFirst ? `{"name":${JSON.stringify(folder)},"item":[` : ''
  return `${index > 0 ? ',' : ''}${opening}${item}${folder !== null && isLast ? ']}' : ''}\n`
}
