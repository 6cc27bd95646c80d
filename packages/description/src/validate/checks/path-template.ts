import { shortened } from '../../finding.ts'
import { join } from '../../pointer.ts'
import type { Check } from '../check.ts'

/** Each parameter of a path is a name in braces, once (Paths Object, "Path Templating"). */
export const pathTemplate: Check = {
  id: 'path-template',
  level: 'error',
  start: (_, report) => ({
    kinds: ['paths object'],
    visit(node) {
      for (const path of Object.keys(node)) {
        const reason = path.startsWith('/') ? whyInvalid(path) : null
        if (reason !== null) report(join('/paths', path), `The path ${shortened(path)} ${reason}`)
      }
    },
  }),
}

function whyInvalid(path: string): string | null {
  if (/[{}]/.test(path.replaceAll(/\{[^{}]*\}/g, '')))
    return 'has a brace without its other half. Write each parameter as {name}.'
  const seen = new Set<string>()
  for (const [text] of path.matchAll(/\{[^{}]*\}/g)) {
    if (text === '{}') return 'has a parameter without a name. Write it as {name}.'
    if (seen.has(text)) return `has the parameter ${shortened(text)} twice. Rename one.`
    seen.add(text)
  }
  return null
}
