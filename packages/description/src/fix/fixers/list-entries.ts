import { shortened } from '../../finding.ts'
import { pointerOf, walk } from '../../model/walk.ts'
import { isObject, ownList, ownString, type Json } from '../../parse/json.ts'
import { join, valueAt } from '../../pointer.ts'
import { removeItem } from '../edits.ts'
import type { Fixer, FixSource, Proposal } from '../fixer.ts'
import { writtenAt } from '../text-tree.ts'

export const enumEntries: Fixer = {
  rule: 'enum-duplicate',
  does: 'Remove the later one of equal values.',
  *propose(source) {
    for (const pointer of enumsOf(source)) yield* withoutRepetition(source, pointer, equal)
  },
}

export const tagEntries: Fixer = {
  rule: 'tag-duplicate',
  does: 'Remove the later one of two tags that say the same.',
  *propose(source) {
    if (source.specification !== undefined)
      yield* withoutRepetition(source, '/tags', saysNothingNew)
  },
}

/** The enums of schemas and of server variables. */
function enumsOf({ root }: FixSource): string[] {
  const pointers: string[] = []
  walk(root, (node, kind, spot) => {
    const hasEnum = kind === 'schema' || kind === 'server variable'
    if (hasEnum && ownList(node, 'enum').length > 1) pointers.push(join(pointerOf(spot), 'enum'))
  })
  return pointers
}

function* withoutRepetition(
  { text, tree, root }: FixSource,
  pointer: string,
  repeats: (item: Json, before: Json) => boolean,
): Generator<Proposal> {
  const list = valueAt(root, pointer)
  if (!Array.isArray(list)) return
  const items = list as Json[]
  const firsts = new Map<string, Json>()
  for (const [index, item] of items.entries()) {
    const name = ownString(item, 'name') ?? JSON.stringify(item)
    const first = firsts.get(name)
    if (first === undefined) firsts.set(name, item)
    else if (repeats(item, first)) {
      const at = join(pointer, index)
      const written = writtenAt(tree, at)
      const edits = written && removeItem(text, written)
      if (edits)
        yield {
          pointer: at,
          message: `Removed the repeated ${shortened(name)}.`,
          edits,
          change: (root) => remove(root, pointer, item),
        }
    }
  }
}

/** Removes the last item that is equal: which of them it is makes no difference. */
function remove(root: Json, pointer: string, item: Json): void {
  const list = valueAt(root, pointer)
  if (!Array.isArray(list)) return
  const text = JSON.stringify(item)
  list.splice(
    list.findLastIndex((other) => JSON.stringify(other) === text),
    1,
  )
}

const equal = (item: Json, before: Json): boolean => JSON.stringify(item) === JSON.stringify(before)

/** Whether the earlier tag has every field of the later one, and the same in it. */
const saysNothingNew = (item: Json, before: Json): boolean =>
  isObject(item) &&
  isObject(before) &&
  Object.entries(item).every(
    ([field, value]) => Object.hasOwn(before, field) && equal(value, before[field] ?? null),
  )
