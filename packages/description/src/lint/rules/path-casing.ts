import { shortened } from '../../finding.ts'
import { casings, hasCasing, isInCasing, nameOf, type Casing } from '../casing.ts'
import { eachPath, wordsOf } from '../paths.ts'
import type { LintRule } from '../rule.ts'

export const pathCasing: LintRule = {
  id: 'path-casing',
  level: 'warning',
  asks: 'The segments of paths are written in one casing, kebab-case if nothing else is said.',
  reason:
    'People type and read addresses; capital letters and underscores are easily missed in them.',
  bad: `paths:
  /pet-owners/{id}/adoptedPets:
    get:
      parameters: [{name: id, in: path, required: true, schema: {type: string, format: uuid}}]
      responses:
        '200': {description: The pets.}
`,
  good: `paths:
  /pet-owners/{id}/adopted-pets:
    get:
      parameters: [{name: id, in: path, required: true, schema: {type: string, format: uuid}}]
      responses:
        '200': {description: The pets.}
`,
  options: {
    casing: { type: 'string', enum: casings, default: 'kebab', description: 'The casing.' },
  },
  start: eachPath((path, { options }) => {
    const words = wordsOf(path)
      .flatMap((segment) => segment.split('.'))
      .filter(hasCasing)
    if (words.length === 0) return undefined
    const casing = options['casing'] as Casing
    const wrong = words.find((word) => !isInCasing(word, casing))
    return wrong === undefined
      ? null
      : `The segment "${shortened(wrong)}" is not in ${nameOf(casing)}, as the segments of paths should be.`
  }),
}
