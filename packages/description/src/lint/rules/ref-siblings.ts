import type { Kind } from '../../model/kinds.ts'
import type { Spot } from '../../model/walk.ts'
import type { JsonObject } from '../../parse/json.ts'
import { shortened } from '../../finding.ts'
import type { LintRule } from '../rule.ts'

const kinds: readonly Kind[] = [
  'schema',
  'response',
  'parameter',
  'example',
  'request body',
  'header',
  'link',
  'callback',
  'security scheme',
]

/** Since 3.1 a reference may have a summary and a description of its own. */
const ownTexts = new Set(['summary', 'description'])

export const refSiblings: LintRule = {
  id: 'ref-siblings',
  level: 'info',
  asks: 'Nothing that counts stands beside a $ref that hides it.',
  reason:
    'Before 3.1 all that stands beside a $ref is ignored, and in 3.1 still outside of schemas: what was written there is lost on readers.',
  bad: `openapi: 3.0.3
components:
  schemas:
    Pet:
      type: object
      properties:
        owner:
          $ref: '#/components/schemas/Person'
          description: Who adopted the pet.
    Person: {type: object}
`,
  good: `openapi: 3.0.3
components:
  schemas:
    Pet:
      type: object
      properties:
        owner:
          description: Who adopted the pet.
          allOf:
            - $ref: '#/components/schemas/Person'
    Person: {type: object}
`,
  start({ facts: { specification } }, { subject, report }) {
    const isModern = specification !== '2.0' && specification !== '3.0'
    const visit =
      (kind: Kind) =>
      (node: JsonObject, spot: Spot): void => {
        if (!Object.hasOwn(node, '$ref') || (isModern && kind === 'schema')) return
        subject()
        const ignored = Object.keys(node).find(
          (key) => key !== '$ref' && !key.startsWith('x-') && !(isModern && ownTexts.has(key)),
        )
        if (ignored !== undefined)
          report(
            spot,
            `The "${shortened(ignored)}" beside this $ref is ignored. Move it to what is referred to, or wrap the reference in allOf.`,
          )
      }
    return { visit: Object.fromEntries(kinds.map((kind) => [kind, visit(kind)])) }
  },
}
