import { casings } from '../lint/casing.ts'
import { lintRules } from '../lint/rules.ts'
import { readyRules } from './ready.ts'

const level = { enum: ['error', 'warning', 'info'] }

const object = (properties: object, required: readonly string[] = [], description?: string) => ({
  type: 'object',
  ...(description !== undefined && { description }),
  properties,
  required,
  additionalProperties: false,
})

const text = (description: string) => ({ type: 'string', minLength: 1, description })

/** A setting of a rule: its level, or its level and options. */
const setting = (options: object) => ({
  anyOf: [
    { enum: ['off', 'info', 'warning', 'error'] },
    object({ level: { enum: ['off', 'info', 'warning', 'error'] }, options: object(options) }),
  ],
})

const field = text(
  'The field that is checked: `x-owner`, `contact.email`, or `@key` for the key of the object. Without it, the object itself.',
)

const condition = (check: string, options?: object) =>
  object(
    {
      field,
      check: { const: check },
      ...(options && { options }),
    },
    options ? ['check', 'options'] : ['check'],
  )

const count = { type: 'integer', minimum: 0 }

const conditions = {
  anyOf: [{ $ref: '#/$defs/condition' }, { type: 'array', items: { $ref: '#/$defs/condition' } }],
}

const exception = object(
  {
    rule: text('The rule whose findings do not count.'),
    path: text('A path of the description: `/health`, `/admin/**`.'),
    operation: text('An operation: `GET /pets/*`, or an operationId.'),
    pointer: text('A JSON pointer: `/components/schemas/Legacy*/**`.'),
    reason: text('Why.'),
    expires: {
      type: 'string',
      pattern: '^\\d{4}-\\d\\d-\\d\\d$',
      description: 'The last day on which it counts: 2027-01-31.',
    },
  },
  ['rule', 'reason', 'expires'],
)

/** JSON Schema (2020-12) of rulesets, for editors. `parseRuleset` finds more, and says it better. */
export const rulesetSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Ruleset',
  description: 'Which rules an organization holds its API descriptions to.',
  type: ['object', 'null'],
  additionalProperties: false,
  properties: {
    extends: {
      description: `The rulesets that this one builds on: ${Object.keys(readyRules).join(', ')}, or others by name; later ones win. Without it, recommended.`,
      anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
    },
    rules: {
      type: 'object',
      description: 'The level of each rule, with its options.',
      properties: Object.fromEntries(
        lintRules.map(({ id, asks, options = {} }) => [
          id,
          { description: asks, ...setting(options) },
        ]),
      ),
      additionalProperties: setting({}),
    },
    exceptions: {
      type: 'array',
      description: 'Findings that do not count, somewhere and until some day.',
      items: {
        ...exception,
        oneOf: ['path', 'operation', 'pointer'].map((scope) => ({ required: [scope] })),
      },
    },
    custom: {
      type: 'array',
      maxItems: 100,
      description: "Rules of the organization's own.",
      items: object(
        {
          id: { type: 'string', pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$', maxLength: 60 },
          level,
          message: text('What happened and what to do.'),
          given: text('A kind of object, such as `operation`, or a path, such as `$.paths.*`.'),
          where: { description: 'Only these are judged.', ...conditions },
          // oxlint-disable-next-line unicorn/no-thenable -- a key of rulesets, never awaited
          then: { description: 'What must hold.', ...conditions },
        },
        ['id', 'message', 'given', 'then'],
      ),
    },
    ladder: {
      type: 'object',
      description: 'Levels that an API can reach, the lowest first.',
      additionalProperties: object({
        clean: {
          description: 'No finding of this level or above, or of these rules.',
          anyOf: [level, { type: 'array', items: { type: 'string' } }],
        },
        score: { type: 'number', minimum: 0, maximum: 100, description: 'The least score.' },
      }),
    },
  },
  $defs: {
    condition: {
      oneOf: [
        condition('required'),
        condition('forbidden'),
        condition('pattern', {
          ...object({ match: text('Must match.'), notMatch: text('Must not match.') }),
          minProperties: 1,
        }),
        condition('enum', object({ values: { type: 'array', minItems: 1 } }, ['values'])),
        condition('casing', object({ casing: { enum: casings } }, ['casing'])),
        condition('length', { ...object({ min: count, max: count }), minProperties: 1 }),
        condition(
          'type',
          object({ type: { enum: ['string', 'number', 'boolean', 'array', 'object', 'null'] } }, [
            'type',
          ]),
        ),
      ],
    },
  },
}
