import { shortened } from '../../finding.ts'
import { own, ownString } from '../../parse/json.ts'
import { eachOperation } from '../each.ts'
import { hasType } from '../schemas.ts'
import type { LintRule } from '../rule.ts'

export const idGuessable: LintRule = {
  id: 'id-guessable',
  level: 'info',
  asks: 'Ids in paths cannot be guessed.',
  reason:
    'Whoever has the id 41 tries 42; where a check is forgotten, a counting id shows everything (OWASP API1:2023, Broken Object Level Authorization).',
  bad: `paths:
  /pets/{petId}:
    get:
      parameters:
        - {name: petId, in: path, required: true, schema: {type: integer, format: int32}}
      responses:
        '200': {description: The pet.}
`,
  good: `paths:
  /pets/{petId}:
    get:
      parameters:
        - {name: petId, in: path, required: true, schema: {type: string, format: uuid}}
      responses:
        '200': {description: The pet.}
`,
  start: eachOperation(({ parameters, path }, { facts: { reading } }) => {
    const ids = parameters.filter(
      ({ node }) => ownString(node, 'in') === 'path' && isId(ownString(node, 'name') ?? ''),
    )
    if (ids.length === 0) return undefined
    const counting = ids.find(({ node }) => {
      const schema = reading.resolve(own(node, 'schema'))
      return schema !== undefined && hasType(schema, 'integer')
    })
    const name = ownString(counting?.node, 'name')
    return name === undefined || !path.includes(`{${name}}`)
      ? null
      : `The id "${shortened(name)}" is a whole number, and the next one is easily guessed. Use random ids, such as UUIDs.`
  }),
}

const isId = (name: string): boolean => /^id$|[a-z\d]Id$|[-_]id$/.test(name.slice(0, 200))
