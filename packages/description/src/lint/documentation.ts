import type { Level } from '../finding.ts'
import { fixOf } from '../fix/fixes.ts'
import type { Json } from '../parse/json.ts'
import { readyRules } from '../ruleset/ready.ts'
import type { OptionSchemas } from './options.ts'
import type { LintRule } from './rule.ts'
import { lintRules } from './rules.ts'

/** What there is to know about a rule, as data for pages and terminals. */
export interface RuleEntry {
  id: string
  /** Where no ruleset says otherwise. */
  level: Level
  /** What the rule asks for. */
  asks: string
  /** Why that matters. */
  reason: string
  /** A description in YAML, or what matters of one. */
  bad: string
  good: string
  /** The ready rulesets that have it. */
  rulesets: string[]
  /** Whether what it finds can be fixed without changing what the description says. */
  fixable: boolean
  options: OptionSchemas
}

/** Every rule that a ruleset can name, in the order of their ids. */
export const ruleCatalog: readonly RuleEntry[] = lintRules.map(
  ({ id, level, asks, reason, bad, good, options = {} }) => ({
    id,
    level,
    asks,
    reason,
    bad,
    good,
    rulesets: Object.keys(readyRules).filter((name) => readyRules[name]?.includes(id)),
    fixable: fixOf(id) !== undefined,
    options,
  }),
)

/** The documentation page of a rule, in Markdown. */
export function ruleDocumentation(rule: Pick<LintRule, 'id'>): string {
  const entry = ruleCatalog.find(({ id }) => id === rule.id)
  if (!entry) return ''
  const { id, level, asks, reason, bad, good, rulesets, options } = entry
  const fix = fixOf(id)
  const sections = [
    `# ${id}`,
    asks,
    reason,
    `Level: ${level}. ${rulesets.length > 0 ? `Rulesets: ${rulesets.join(', ')}.` : 'In no ready ruleset.'}`,
    fix && `Can be fixed with \`--fix\`: ${lowerFirst(fix.does)}`,
    '## Found wanting',
    yaml(bad),
    '## As it should be',
    yaml(good),
    Object.keys(options).length > 0 && `## Options\n\n${optionTable(options)}`,
    '## In a ruleset',
    yaml(settingOf(id, level, options)),
  ]
  return `${sections.filter((section) => typeof section === 'string').join('\n\n')}\n`
}

const yaml = (text: string): string => `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

function optionTable(options: OptionSchemas): string {
  const rows = Object.entries(options).map(
    ([name, schema]) =>
      `| \`${name}\` | ${kindOf(schema)} | \`${JSON.stringify(schema.default)}\` | ${schema.description} |`,
  )
  return ['| option | values | default | |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

function kindOf(schema: OptionSchemas[string]): string {
  if (schema.type === 'integer') return `whole number, ${schema.minimum} or more`
  return schema.type === 'array' ? 'list of texts' : schema.enum.join(', ')
}

function settingOf(id: string, level: Level, options: OptionSchemas): string {
  const [first] = Object.entries(options)
  if (!first) return `rules:\n  ${id}: ${level} # or off, info, warning, error`
  const [name, schema] = first
  const value: Json = schema.default as Json
  return `rules:\n  ${id}:\n    level: ${level}\n    options:\n      ${name}: ${JSON.stringify(value)}`
}
