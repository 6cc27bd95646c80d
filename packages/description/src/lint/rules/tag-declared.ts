import { shortened } from '../../finding.ts'
import { pointerOf } from '../../model/walk.ts'
import { ownList, ownString } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { LintRule } from '../rule.ts'

export const tagDeclared: LintRule = {
  id: 'tag-declared',
  level: 'info',
  asks: 'Each tag that an operation uses is declared.',
  reason:
    'The declared tags give the chapters of the reference their order and their introduction; a misspelled one opens a chapter of its own.',
  bad: `tags:
  - name: pets
    description: Pets that wait for a home.
paths:
  /pets:
    get:
      tags: [pets, shelters]
      responses:
        '200': {description: The pets.}
`,
  good: `tags:
  - name: pets
    description: Pets that wait for a home.
  - name: shelters
    description: Where they wait.
paths:
  /pets:
    get:
      tags: [pets, shelters]
      responses:
        '200': {description: The pets.}
`,
  start({ facts }, { subject, report }) {
    const declared = new Set(ownList(facts.root, 'tags').map((tag) => ownString(tag, 'name')))
    const seen = new Set<string>()
    return {
      visit: {
        operation(node, spot) {
          for (const [index, tag] of ownList(node, 'tags').entries()) {
            if (typeof tag !== 'string' || seen.has(tag)) continue
            seen.add(tag)
            subject()
            if (!declared.has(tag))
              report(
                join(pointerOf(spot), 'tags', index),
                `The tag "${shortened(tag)}" is not declared. Add it to the tags of the description.`,
              )
          }
        },
      },
    }
  },
}
