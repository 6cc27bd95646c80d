import { shortened } from '../../finding.ts'
import { ownString } from '../../parse/json.ts'
import { each, isBlank } from '../each.ts'
import type { LintRule } from '../rule.ts'

export const parameterDescription: LintRule = {
  id: 'parameter-description',
  level: 'info',
  asks: 'Each parameter has a description.',
  reason: 'A name alone leaves callers to guess.',
  bad: `paths:
  /pets:
    get:
      parameters:
        - {name: since, in: query, schema: {type: string, format: date}}
      responses:
        '200': {description: The pets.}
`,
  good: `paths:
  /pets:
    get:
      parameters:
        - name: since
          in: query
          description: Only pets that arrived on this day or later.
          schema: {type: string, format: date}
      responses:
        '200': {description: The pets.}
`,
  start: each('parameter', (parameter) =>
    isBlank(parameter, 'description')
      ? `The parameter "${shortened(ownString(parameter, 'name') ?? '')}" has no description. Say what it does and which values make sense.`
      : null,
  ),
}
