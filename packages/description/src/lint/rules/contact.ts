import { ownObject, ownString } from '../../parse/json.ts'
import type { LintRule } from '../rule.ts'

/** Whoever cannot go on with an API needs someone to ask. */
export const contact: LintRule = {
  id: 'contact',
  level: 'warning',
  weight: 1,
  start: ({ root }, { subject, report }) => ({
    end() {
      subject()
      const contact = ownObject(ownObject(root, 'info'), 'contact')
      if (ownString(contact, 'email') === undefined && ownString(contact, 'url') === undefined)
        report('/info', 'Nobody is named to turn to. Add info.contact with an email or a url.')
    },
  }),
}
