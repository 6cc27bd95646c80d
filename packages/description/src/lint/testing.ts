import { bundle, placeFindings } from '../bundle/bundle.ts'
import type { Ruleset } from '../ruleset/ruleset.ts'
import { defaultLadder } from '../ruleset/ready.ts'
import { validate } from '../validate/validate.ts'
import { lint, type Linted } from './lint.ts'
import { lintRules } from './rules.ts'

/** Every rule there is, each at its own level. */
export const everything: Ruleset = {
  rules: Object.fromEntries(lintRules.map(({ id, level }) => [id, { level }])),
  custom: [],
  exceptions: [],
  ladder: [...defaultLadder],
}

/** A whole description: examples leave out what is the same in all of them. */
export function completed(example: string): string {
  const has = (field: string): boolean => new RegExp(`^${field}:`, 'm').test(example)
  return [
    has('openapi') || has('swagger') ? '' : 'openapi: 3.1.0\n',
    has('info') ? '' : "info: {title: Example, version: '1'}\n",
    has('paths') ? '' : 'paths: {}\n',
    example,
  ].join('')
}

/** Lints a description, which must be valid. */
export function lintText(text: string | Uint8Array, ruleset?: Ruleset, today?: string): Linted {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const made = bundle(new Map([['api.yaml', bytes]]))
  const findings = [
    ...made.findings,
    ...(made.bundle ? placeFindings(validate(made.bundle), made.bundle) : []),
  ]
  const wrong = findings.filter(({ level }) => level === 'error')
  if (!made.bundle || wrong.length > 0)
    throw new Error(`not valid: ${JSON.stringify(wrong[0] ?? null)}`)
  return lint(made.bundle, ruleset, today)
}

export const lintExample = (example: string, ruleset = everything): Linted =>
  lintText(completed(example), ruleset)

export const rulesFiring = (example: string): string[] => [
  ...new Set(lintExample(example).findings.map(({ rule }) => rule)),
]
