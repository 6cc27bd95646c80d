import { eachPath } from '../paths.ts'
import type { LintRule } from '../rule.ts'

const extension = /\.(?:json|xml|ya?ml|html?|php|aspx?|jsp|do)$/i

export const pathFileExtension: LintRule = {
  id: 'path-file-extension',
  level: 'info',
  asks: 'No path ends with a file extension.',
  reason:
    'The media type says what comes back; an extension ties the address to one form or one program.',
  bad: `paths:
  /pets.json:
    get:
      responses:
        '200': {description: The pets.}
`,
  good: `paths:
  /pets:
    get:
      responses:
        '200': {description: The pets.}
`,
  start: eachPath((path) =>
    extension.test(path)
      ? 'The path ends with a file extension. Leave it out; Accept and Content-Type say the form.'
      : null,
  ),
}
