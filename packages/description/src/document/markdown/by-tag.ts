import type { TagDocument } from '../../documentation.ts'
import type { DescriptionParts } from './description-parts.ts'

export interface TagSection {
  title: string
  /** None for operations without a tag. */
  tag?: TagDocument
  operations: DescriptionParts['operations']
}

/** Operations under the first of their tags, in the order of the description; each of them once. */
export function byTag({ tags, operations }: DescriptionParts): TagSection[] {
  const byName = Map.groupBy(operations, (operation) => operation.tags[0])
  const sections: TagSection[] = tags.flatMap((tag) => {
    const tagged = byName.get(tag.name)
    byName.delete(tag.name)
    return tagged || tag.description !== undefined
      ? [{ title: tag.name.trim() || 'Operations', tag, operations: tagged ?? [] }]
      : []
  })
  const others = [...byName.values()].flat()
  return others.length > 0
    ? [
        ...sections,
        { title: sections.length > 0 ? 'Other operations' : 'Operations', operations: others },
      ]
    : sections
}
