import { kindAt, type Kind } from '../../model/kinds.ts'
import { pointerOf } from '../../model/walk.ts'
import { own, ownList, ownObject, ownString, type Json } from '../../parse/json.ts'
import { pointerOfFragment, tokensOf } from '../../pointer.ts'
import type { LintRule } from '../rule.ts'

/** Components that are found by name, not by reference. */
const namedOnly = new Set<Kind>(['security scheme', 'path item'])

/** What nothing refers to is either forgotten or should have been used. */
export const unusedComponent: LintRule = {
  id: 'unused-component',
  level: 'info',
  weight: 1,
  start({ root }, { subject, report }) {
    const components: string[] = []
    const used = new Set<string>()
    const use = (reference: string): void => {
      const pointer = reference.startsWith('#') ? pointerOfFragment(reference.slice(1)) : null
      if (pointer !== null) used.add(componentOf(pointer) ?? '')
    }
    return {
      visit(node, kind, spot) {
        const pointer = spot.depth <= 3 ? pointerOf(spot) : ''
        if (componentOf(pointer) === pointer && pointer !== '' && !namedOnly.has(kind))
          components.push(pointer)
        if (kind !== 'schema') return
        const mapping = ownObject(own(node, 'discriminator'), 'mapping') ?? {}
        for (const target of Object.values(mapping))
          if (typeof target === 'string')
            use(target.includes('#') ? target : `#/components/schemas/${target}`)
        // A schema that names what it extends may be found by its discriminator alone.
        for (const part of ownList(node, 'allOf'))
          if (spot.depth <= 3 && ownString(part, '$ref') !== undefined)
            used.add(componentOf(pointer) ?? '')
      },
      end() {
        for (const reference of referencesIn(root)) use(reference)
        for (const pointer of components) {
          subject()
          if (!used.has(pointer))
            report(
              pointer,
              `Nothing refers to this ${kindAt(pointer)}, "${tokensOf(pointer).at(-1)}". Remove it, or refer to it where it belongs.`,
            )
        }
      },
    }
  },
}

/** The pointer of the component that a pointer leads into: `/components/schemas/Pet`, `/definitions/Pet`. */
function componentOf(pointer: string): string | null {
  return (
    /^\/components\/[^/]+\/[^/]+|^\/(?:definitions|parameters|responses)\/[^/]+/.exec(
      pointer,
    )?.[0] ?? null
  )
}

/** All references, those inside extensions too: an extension may be how a component is used. */
function referencesIn(root: Json): Set<string> {
  const references = new Set<string>()
  const pending: Json[] = [root]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (typeof node !== 'object' || node === null) continue
    const reference = ownString(node, '$ref')
    if (reference !== undefined) references.add(reference)
    for (const child of Object.values(node))
      if (typeof child === 'object' && child !== null) pending.push(child)
  }
  return references
}
