import { ownString } from '../../parse/json.ts'
import { casingOption, consistentCasing } from '../consistent-casing.ts'
import type { LintRule } from '../rule.ts'

export const operationIdCasing: LintRule = {
  id: 'operation-id-casing',
  level: 'info',
  asks: 'All operationIds are written in one casing.',
  reason: 'They become the names of methods in clients.',
  bad: `paths:
  /pets:
    get:
      operationId: listPets
      responses:
        '200': {description: The pets.}
  /shelters:
    get:
      operationId: listShelters
      responses:
        '200': {description: The shelters.}
  /towns:
    get:
      operationId: list_towns
      responses:
        '200': {description: The towns.}
`,
  good: `paths:
  /pets:
    get:
      operationId: listPets
      responses:
        '200': {description: The pets.}
  /shelters:
    get:
      operationId: listShelters
      responses:
        '200': {description: The shelters.}
  /towns:
    get:
      operationId: listTowns
      responses:
        '200': {description: The towns.}
`,
  options: { casing: casingOption },
  start: consistentCasing({
    kind: 'operation',
    what: 'operationId',
    *namesOf(operation) {
      const name = ownString(operation, 'operationId')
      if (name !== undefined) yield { name, below: ['operationId'] }
    },
  }),
}
