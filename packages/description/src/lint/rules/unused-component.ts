import { shortened } from '../../finding.ts'
import { kindAt, type Kind } from '../../model/kinds.ts'
import { pointerOf, type Spot } from '../../model/walk.ts'
import {
  isObject,
  own,
  ownList,
  ownObject,
  ownString,
  type Json,
  type JsonObject,
} from '../../parse/json.ts'
import { join, pointerOfFragment, tokensOf } from '../../pointer.ts'
import { componentOf, mappedReference } from '../facts.ts'
import type { LintRule } from '../rule.ts'

/** Path items are left out: they may be there to be put together with others. */
const kinds: readonly Kind[] = [
  'schema',
  'response',
  'parameter',
  'example',
  'request body',
  'header',
  'link',
  'callback',
  'media type',
  'security scheme',
]

export const unusedComponent: LintRule = {
  id: 'unused-component',
  level: 'info',
  asks: 'Something refers to each component.',
  reason: 'What nothing refers to was either forgotten, or should have been used.',
  bad: `components:
  schemas:
    Pet: {type: object}
`,
  good: `paths:
  /pet:
    get:
      responses:
        '200':
          description: The pet of the day.
          content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
components:
  schemas:
    Pet: {type: object}
`,
  start({ facts }, { subject, report }) {
    const components: string[] = []
    const used = new Set<string>()
    const use = (reference: string): void => {
      const pointer = reference.startsWith('#') ? pointerOfFragment(reference.slice(1)) : null
      if (pointer !== null) used.add(componentOf(pointer) ?? '')
    }
    const visitComponent = (_: JsonObject, spot: Spot): void => {
      if (spot.depth > 3) return
      const pointer = pointerOf(spot)
      if (componentOf(pointer) === pointer) components.push(pointer)
    }
    // Security schemes are named, not referred to.
    const useSchemes = (owner: JsonObject): void => {
      for (const requirement of ownList(owner, 'security'))
        for (const name of Object.keys(isObject(requirement) ? requirement : {})) {
          used.add(join('/components/securitySchemes', name))
          used.add(join('/securityDefinitions', name))
        }
    }
    return {
      visit: {
        ...Object.fromEntries(kinds.map((kind) => [kind, visitComponent])),
        description: useSchemes,
        operation: useSchemes,
        schema(node, spot) {
          visitComponent(node, spot)
          const mapping = ownObject(own(node, 'discriminator'), 'mapping') ?? {}
          for (const target of Object.values(mapping)) use(mappedReference(target))
          // A schema that names what it extends may be found by its discriminator alone.
          if (spot.depth <= 3)
            for (const part of ownList(node, 'allOf'))
              if (ownString(part, '$ref') !== undefined)
                used.add(componentOf(pointerOf(spot)) ?? '')
        },
      },
      end() {
        for (const reference of referencesIn(facts.root)) use(reference)
        for (const pointer of components) {
          subject()
          if (!used.has(pointer))
            report(
              pointer,
              `Nothing refers to this ${kindAt(pointer)}, "${shortened(tokensOf(pointer).at(-1) ?? '')}". Remove it, or refer to it where it belongs.`,
            )
        }
      },
    }
  },
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
