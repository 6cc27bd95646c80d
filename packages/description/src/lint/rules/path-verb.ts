import { shortened } from '../../finding.ts'
import { eachPath, wordsOf } from '../paths.ts'
import type { LintRule } from '../rule.ts'

/** What the HTTP methods say already. */
const verbs = 'get|fetch|retrieve|create|add|insert|update|edit|modify|delete|remove|find'

/** Alone, only what is no noun too; otherwise followed by another word. */
const alone = /^(?:get|fetch|retrieve|create|insert|update|modify|delete|remove)$/i

const followed = new RegExp(`^(?:${verbs})(?:[A-Z]|[-_][A-Za-z])`)

/** A token for removing is a thing after all. */
const thing =
  /[-_](?:tokens?|requests?|rules?|polic(?:y|ies)|events?|logs?|histor(?:y|ies)|status|schedules?|keys?|links?|codes?)$/

export const pathVerb: LintRule = {
  id: 'path-verb',
  level: 'info',
  asks: 'Paths name things; what is done with them is the HTTP method.',
  reason: 'A verb in the path doubles the method, and every verb is one more address to learn.',
  bad: `paths:
  /create-pet:
    post:
      responses:
        '204': {description: The pet is known now.}
`,
  good: `paths:
  /pets:
    post:
      responses:
        '204': {description: The pet is known now.}
`,
  start: eachPath((path) => {
    const verb = wordsOf(path).find(
      (word) =>
        word.length < 200 && (alone.test(word) || (followed.test(word) && !thing.test(word))),
    )
    return verb === undefined
      ? null
      : `"${shortened(verb)}" says what is done. Name the thing, and let the method say the rest.`
  }),
}
