import { each, isBlank } from '../each.ts'
import type { LintRule } from '../rule.ts'

export const infoDescription: LintRule = {
  id: 'info-description',
  level: 'info',
  asks: 'The description says what the API is for.',
  reason: 'Before any operation, readers ask whether this is the API they need.',
  bad: `info:
  title: Pets
  version: '1'
`,
  good: `info:
  title: Pets
  version: '1'
  description: Find, adopt and return the pets of our shelters.
`,
  start: each('info', (info) =>
    isBlank(info, 'description')
      ? 'Nothing says what this API is for. Add info.description, with what it offers and to whom.'
      : null,
  ),
}
