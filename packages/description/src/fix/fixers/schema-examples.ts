import { pointerOf, walk } from '../../model/walk.ts'
import { isObject } from '../../parse/json.ts'
import { join, valueAt } from '../../pointer.ts'
import { insertion, wrapInList } from '../edits.ts'
import type { Fixer } from '../fixer.ts'
import { writtenAt } from '../text-tree.ts'

export const schemaExamples: Fixer = {
  rule: 'schema-example-outdated',
  does: 'Write the example as the only one of a list of examples.',
  *propose({ text, tree, root, specification }) {
    if (specification !== '3.1' && specification !== '3.2') return
    const schemas: string[] = []
    walk(root, (node, kind, spot) => {
      const isOutdated = Object.hasOwn(node, 'example') && !Object.hasOwn(node, 'examples')
      if (kind === 'schema' && isOutdated) schemas.push(pointerOf(spot))
    })
    for (const schema of schemas) {
      const pointer = join(schema, 'example')
      const written = writtenAt(tree, pointer)
      const key = written?.key
      const edits = written && wrapInList(text, written)
      if (!key || !edits) continue
      yield {
        pointer,
        message: 'Wrote "example" as "examples", a list.',
        edits: [insertion(key.style === 'quoted' ? key.end - 1 : key.end, 's'), ...edits],
        change(root) {
          const node = valueAt(root, schema)
          if (!isObject(node)) return
          node['examples'] = [node['example'] ?? null]
          delete node['example']
        },
      }
    }
  },
}
