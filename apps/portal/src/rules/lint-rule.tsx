import type { RuleEntry } from '@portolan/description/lint/documentation'
import { Badge, type Tone } from '../shell/badge.tsx'
import { RuleExample } from './rule-example.tsx'

const tones: Record<RuleEntry['level'], Tone> = { error: 'bad', warning: 'warning', info: 'plain' }

/** What a rule asks of a description, why, and how it looks without and with it. */
export function LintRuleView({ rule }: { rule: RuleEntry }) {
  const { level, asks, reason, bad, good, rulesets, fixable, options } = rule
  return (
    <>
      <p className="verdict-sentence">{asks}</p>
      <p>{reason}</p>
      <p className="page-facts">
        <Badge tone={tones[level]}>{level}</Badge>
        <span>where no ruleset says otherwise</span>
        <span>
          {rulesets.length > 0
            ? `in the ready ${rulesets.length === 1 ? 'ruleset' : 'rulesets'} ${rulesets.join(', ')}`
            : 'in none of the ready rulesets'}
        </span>
      </p>
      {fixable && (
        <p>
          <code>portolan lint --fix</code> mends it.
        </p>
      )}
      <div className="sides">
        <RuleExample title="Not like this" text={bad} tone="breaking" />
        <RuleExample title="Like this" text={good} tone="safe" />
      </div>
      {Object.keys(options).length > 0 && (
        <section aria-labelledby="options">
          <h2 id="options">Options</h2>
          <dl className="options">
            {Object.entries(options).map(([name, option]) => (
              <div key={name}>
                <dt>
                  <code>{name}</code>
                </dt>
                <dd>
                  {option.description}{' '}
                  <span className="quiet-text">
                    {'enum' in option
                      ? `One of ${option.enum.join(', ')}; `
                      : option.type === 'integer'
                        ? `A whole number from ${option.minimum}; `
                        : 'A list of texts; '}
                    {defaultInWords(option.default)}
                  </span>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  )
}

function defaultInWords(value: string | number | readonly string[]): string {
  if (typeof value !== 'object') return `${value} by default.`
  return value.length > 0 ? `${value.join(', ')} by default.` : 'none by default.'
}
