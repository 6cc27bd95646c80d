import { ownObject } from '../../parse/json.ts'
import { each, isBlank } from '../each.ts'
import type { LintRule } from '../rule.ts'

export const contact: LintRule = {
  id: 'contact',
  level: 'warning',
  asks: 'The description names someone to turn to.',
  reason: 'Whoever cannot go on with an API needs someone to ask.',
  bad: `info:
  title: Pets
  version: '1'
`,
  good: `info:
  title: Pets
  version: '1'
  contact:
    email: pets@example.com
`,
  start: each('info', (info) => {
    const contact = ownObject(info, 'contact')
    return isBlank(contact, 'email') && isBlank(contact, 'url')
      ? 'Nobody is named to turn to. Add info.contact with an email or a url.'
      : null
  }),
}
