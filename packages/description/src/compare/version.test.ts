import { expect, test } from '@jest/globals'
import { adviseVersion } from './version.ts'

const cases = [
  { published: '1.4.2', verdict: 'breaking', required: '2.0.0' },
  { published: '1.4.2', verdict: 'compatible', required: '1.5.0' },
  { published: '1.4.2', verdict: 'identical', required: '1.4.2' },
  { published: '0.4.2', verdict: 'breaking', required: '0.5.0' },
  { published: '0.4.2', verdict: 'compatible', required: '0.4.3' },
  { published: 'v1.0.0+build.5', verdict: 'breaking', required: '2.0.0' },
  { published: '2.0.0-rc.1', verdict: 'breaking', required: '2.0.0-rc.2' },
  { published: '2.0.0-beta', verdict: 'breaking', required: '2.0.0-beta.1' },
  { published: '2026-03-01', verdict: 'breaking', required: null },
  { published: '1.0', verdict: 'breaking', required: null },
  { published: '01.0.0', verdict: 'breaking', required: null },
  { published: '', verdict: 'breaking', required: null },
] as const

for (const { published, verdict, required } of cases)
  test(`after "${published}", ${verdict} asks for ${required ?? 'nothing that can be said'}`, () => {
    expect(adviseVersion(published, '9.0.0', verdict)).toEqual({
      declared: '9.0.0',
      required,
      ok: required === null ? null : true,
    })
  })

const declarations = [
  { declared: '2.0.0', ok: true },
  { declared: '2.0.0-rc.1', ok: false },
  { declared: '1.9.9', ok: false },
  { declared: '10.0.0', ok: true },
  { declared: '2.0.0+5', ok: true },
  { declared: 'next', ok: null },
  { declared: '', ok: null },
]

for (const { declared, ok } of declarations)
  test(`"${declared}" is ${ok === null ? 'no version' : ok ? 'enough' : 'too low'} where 2.0.0 is required`, () => {
    expect(adviseVersion('1.0.0', declared, 'breaking')).toEqual({
      declared,
      required: '2.0.0',
      ok,
    })
  })

test('prereleases come in the order of semantic versioning, item 11', () => {
  const ordered = [
    '1.0.0-alpha',
    '1.0.0-alpha.1',
    '1.0.0-alpha.beta',
    '1.0.0-beta.2',
    '1.0.0-beta.11',
  ]
  for (const [index, published] of ordered.entries())
    for (const declared of ordered.slice(0, index + 1))
      expect(adviseVersion(published, declared, 'identical').ok).toBe(declared === published)
})
