import { ownList, ownString } from '../../parse/json.ts'
import { join } from '../../pointer.ts'
import type { LintRule } from '../rule.ts'

export const serverHttps: LintRule = {
  id: 'server-https',
  level: 'error',
  asks: 'Servers are reached over https.',
  reason:
    'What is sent over http can be read and changed on its way, tokens too (OWASP API8:2023, Security Misconfiguration).',
  bad: `servers:
  - url: http://pets.example.com
`,
  good: `servers:
  - url: https://pets.example.com
`,
  start: ({ facts }, { subject, report }) => ({
    visit: {
      server(server, spot) {
        subject()
        const url = ownString(server, 'url') ?? ''
        if (/^(?:http|ws):/i.test(url) && !isLocal(url))
          report(spot, 'This server is reached without encryption. Offer it over https.')
      },
    },
    end() {
      if (facts.specification !== '2.0') return
      subject()
      const schemes = ownList(facts.root, 'schemes')
      const host = ownString(facts.root, 'host') ?? ''
      const index = schemes.findIndex((scheme) => scheme === 'http' || scheme === 'ws')
      if (index >= 0 && !isLocal(`http://${host}`))
        report(
          join('/schemes', index),
          'The API is offered without encryption. Leave only https in schemes.',
        )
    },
  }),
}

/** A machine's own addresses; nothing leaves it. */
const isLocal = (url: string): boolean =>
  /^\w+:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$)/i.test(url)
