import { shortened } from '../../finding.ts'
import { pointerOf } from '../../model/walk.ts'
import { ownObject, ownString } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { LintRule } from '../rule.ts'

/** So widely read and written that another name would not be understood. */
const known =
  /^x-(?:rate-?limit|request-id|correlation-id|forwarded|frame-options|content-type-options|xss-protection|api-key|csrf|xsrf|http-method-override|total-count|amz|goog|ms|b3)/i

export const headerXPrefix: LintRule = {
  id: 'header-x-prefix',
  level: 'info',
  asks: 'Headers of one’s own do not begin with "X-".',
  reason: 'The prefix says nothing and never goes away again; RFC 6648 ended its use.',
  bad: `paths:
  /pets:
    get:
      parameters:
        - {name: X-Shelter, in: header, schema: {type: string, maxLength: 40}}
      responses:
        '200': {description: The pets.}
`,
  good: `paths:
  /pets:
    get:
      parameters:
        - {name: Shelter, in: header, schema: {type: string, maxLength: 40}}
      responses:
        '200': {description: The pets.}
`,
  start(_, { subject, report }) {
    const seen = new Set<string>()
    const judge = (name: string, pointer: () => string): void => {
      if (seen.has(name.toLowerCase())) return
      seen.add(name.toLowerCase())
      subject()
      if (/^x-/i.test(name) && !known.test(name))
        report(pointer(), `The header "${shortened(name)}" begins with "X-". Leave the prefix out.`)
    }
    return {
      visit: {
        parameter(node, spot) {
          if (ownString(node, 'in') === 'header')
            judge(ownString(node, 'name') ?? '', () => pointerOf(spot))
        },
        response(node, spot) {
          for (const name of Object.keys(ownObject(node, 'headers') ?? {}))
            judge(name, () => join(pointerOf(spot), 'headers', name))
        },
      },
    }
  },
}
