import { type CompareRule, always } from '../rule.ts'

export const webhookAdded: CompareRule<'operation'> = {
  id: 'webhook-added',
  summary: 'A webhook is new',
  subject: 'operation',
  levels: always('safe'),
  advice: '',
  check: ({ before, after }) =>
    !before &&
    after?.kind === 'webhook' && { message: `The webhook ${after.title} is new.`, what: [] },
}
