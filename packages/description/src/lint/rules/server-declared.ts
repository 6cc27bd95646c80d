import { ownList, ownString } from '../../parse/json.ts'
import type { LintRule } from '../rule.ts'

export const serverDeclared: LintRule = {
  id: 'server-declared',
  level: 'info',
  asks: 'The description says where the API is.',
  reason: 'Without a server, callers cannot tell where to send what they read here.',
  bad: `paths:
  /pets:
    get:
      responses:
        '200': {description: The pets.}
`,
  good: `servers:
  - url: https://pets.example.com
paths:
  /pets:
    get:
      responses:
        '200': {description: The pets.}
`,
  start({ facts }, { subject, report }) {
    let missing: string | null = null
    return {
      operation({ node, pathItem, pointer }) {
        const { reading, specification } = facts
        const servers = [node, pathItem, reading.root].find((owner) =>
          Object.hasOwn(owner, 'servers'),
        )
        // In 2.0 what is not said is where the description is served.
        const isNamed =
          specification === '2.0'
            ? ownString(facts.root, 'host') !== undefined
            : ownList(servers, 'servers').length > 0
        if (!isNamed) missing ??= pointer
      },
      end() {
        subject()
        if (missing !== null)
          report('', 'Nothing says where the API is. Add servers with the URL that callers use.')
      },
    }
  },
}
