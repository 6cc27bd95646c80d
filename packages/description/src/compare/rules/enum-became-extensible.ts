import type { CompareRule } from '../rule.ts'

export const enumBecameExtensible: CompareRule<'schema'> = {
  id: 'enum-became-extensible',
  summary: 'An enum announces that values may be added',
  subject: 'schema',
  levels: { sent: 'safe', received: 'caution' },
  advice: 'Tell readers before the first value is added.',
  check: ({ before, after }) =>
    before.values.size > 0 &&
    !before.extensible &&
    after.extensible && {
      message: (it) => `${it} announces with x-extensible-enum that values may be added.`,
      what: [],
      published: before.at('enum'),
      candidate: after.at('enum'),
    },
}
