import { ownString } from '../../parse/json.ts'
import { each } from '../each.ts'
import type { LintRule } from '../rule.ts'

export const serverTrailingSlash: LintRule = {
  id: 'server-trailing-slash',
  level: 'warning',
  asks: 'No server URL ends with a slash.',
  reason: 'Paths begin with a slash and are appended: every address would have two.',
  bad: `servers:
  - url: https://pets.example.com/v1/
`,
  good: `servers:
  - url: https://pets.example.com/v1
`,
  start: each('server', (server) => {
    const url = ownString(server, 'url')
    if (url === undefined || url === '/') return undefined
    return url.endsWith('/')
      ? {
          below: ['url'],
          message: 'The server URL ends with a slash, and so every address has two. Remove it.',
        }
      : null
  }),
}
