import { expect, test } from '@jest/globals'
import { rulesBy, ruleLists } from './catalog.ts'

test('each rule is on the page of its name', () => {
  const all = Object.entries(ruleLists).flatMap(([kind, rules]) =>
    rules.map(({ id }) => ({ kind, id })),
  )
  expect(all.length).toBeGreaterThan(200)
  const wrong = all.filter(({ kind, id }) => !rulesBy(id).some((found) => found.kind === kind))
  expect(wrong).toEqual([])
})

test('a name of every object is no rule', () => {
  for (const name of ['constructor', '__proto__', 'toString', '']) expect(rulesBy(name)).toEqual([])
})
