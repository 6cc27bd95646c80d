import { shortened } from '../../finding.ts'
import { ownString } from '../../parse/json.ts'
import { each, isBlank } from '../each.ts'
import type { LintRule } from '../rule.ts'

export const tagDescribed: LintRule = {
  id: 'tag-described',
  level: 'info',
  asks: 'Each declared tag has a description.',
  reason: 'Tags are the chapters of the reference, and a chapter begins with what it is about.',
  bad: `tags:
  - name: pets
`,
  good: `tags:
  - name: pets
    description: Pets that wait for a home, and how to adopt them.
`,
  start: each('tag', (tag) =>
    isBlank(tag, 'description')
      ? `The tag "${shortened(ownString(tag, 'name') ?? '')}" is not described. Say in a sentence what it groups.`
      : null,
  ),
}
