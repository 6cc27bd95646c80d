import { each } from '../each.ts'
import type { LintRule } from '../rule.ts'

export const schemaExampleOutdated: LintRule = {
  id: 'schema-example-outdated',
  level: 'info',
  asks: 'Since 3.1, schemas have examples, a list, and not example.',
  reason:
    'OpenAPI 3.1 deprecates example in favor of the keyword of JSON Schema, which more tools read.',
  bad: `components:
  schemas:
    Name: {type: string, example: Rex}
`,
  good: `components:
  schemas:
    Name: {type: string, examples: [Rex]}
`,
  start: each('schema', (schema, { facts: { specification } }) => {
    if (specification === '2.0' || specification === '3.0') return undefined
    if (Object.hasOwn(schema, 'example'))
      return {
        below: ['example'],
        message: 'Since 3.1 "example" is deprecated in schemas. Write "examples", a list.',
      }
    return Object.hasOwn(schema, 'examples') ? null : undefined
  }),
}
