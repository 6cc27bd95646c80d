import { head, nested, text, type Bomb } from './bomb.ts'

/** Little YAML that is much once it is written out. */
export const aliases: Bomb[] = [
  {
    what: 'aliases of aliases, nine deep',
    given: text(
      `${head}paths: {}\n${nested('[x, x]', (before) => `[${`*${before}, `.repeat(9)}]`)}`,
    ),
    rule: 'too-many-aliases',
  },
  {
    what: 'a long text under many aliases',
    given: text(
      `${head}paths: {}\nx-a: &a ${'x'.repeat(100_000)}\nx-b: [${'*a, '.repeat(5_000)}]\n`,
    ),
    rule: 'too-many-aliases',
  },
  {
    what: 'mappings that merge mappings',
    given: text(
      `${head}paths: {}\n${nested('{x: 1}', (before) => `{<<: [${`*${before}, `.repeat(9)}], ${before}: *${before}}`)}`,
    ),
    rule: 'too-many-aliases',
  },
  {
    what: 'an alias inside its own anchor',
    given: text(`${head}paths: &a\n  x-b: *a\n`),
    rule: 'unknown-alias',
  },
]
