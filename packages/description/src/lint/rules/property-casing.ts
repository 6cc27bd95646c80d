import { ownObject } from '../../parse/json.ts'
import { casingOption, consistentCasing } from '../consistent-casing.ts'
import type { LintRule } from '../rule.ts'

export const propertyCasing: LintRule = {
  id: 'property-casing',
  level: 'info',
  asks: 'All properties are written in one casing.',
  reason: 'Callers write these names by hand; two casings are a lookup for each.',
  bad: `components:
  schemas:
    Pet:
      type: object
      properties:
        birthDate: {type: string, format: date}
        chipNumber: {type: string}
        home_town: {type: string}
`,
  good: `components:
  schemas:
    Pet:
      type: object
      properties:
        birthDate: {type: string, format: date}
        chipNumber: {type: string}
        homeTown: {type: string}
`,
  options: { casing: casingOption },
  start: consistentCasing({
    kind: 'schema',
    what: 'property',
    *namesOf(schema, spot) {
      // The fields of a form are parameters that moved into the body.
      if (spot.parent?.token === 'application/x-www-form-urlencoded') return
      const properties = ownObject(schema, 'properties')
      if (properties)
        for (const name of Object.keys(properties)) yield { name, below: ['properties', name] }
    },
  }),
}
