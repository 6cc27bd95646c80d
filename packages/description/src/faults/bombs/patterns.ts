import { schemas, text, times, type Bomb } from './bomb.ts'

/** Regular expressions that would run for ever. */
export const patterns: Bomb[] = [
  {
    what: 'a pattern that backtracks for ever on its own example',
    given: text(
      schemas([
        `A: {type: string, pattern: '^(a+)+$', example: '${'a'.repeat(50)}!', default: '${'a'.repeat(50)}!'}`,
      ]),
    ),
    rule: 'pattern-slow',
  },
  {
    what: 'a pattern of many repetitions in a row',
    given: text(
      schemas([
        `A: {type: string, pattern: '^${'a*'.repeat(20)}$', example: '${'a'.repeat(5_000)}!'}`,
      ]),
    ),
    rule: 'example-invalid',
  },
  {
    what: 'a pattern that looks ahead for ever',
    given: text(
      schemas([`A: {type: string, pattern: '^(?=(a|a?)+$)b', example: '${'a'.repeat(60)}!'}`]),
    ),
    rule: 'pattern-slow',
  },
  {
    what: 'a name that meets 1,000 patterns',
    given: text(
      schemas([
        `A: {type: object, patternProperties: {${times(1_000, (index) => `'^(a|b|ab)*${index}$': {}`).join(', ')}}, example: {${'ab'.repeat(100)}: 1}}`,
      ]),
    ),
    rule: null,
  },
  {
    what: 'a pattern of 100,000 brackets',
    given: text(schemas([`A: {type: string, pattern: '${'('.repeat(100_000)}'}`])),
    rule: 'pattern-invalid',
  },
]
