import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Json } from '../parse/json.ts'
import { corpusFiles, hasCorpus, whyNoCorpus } from '../testing/corpus.ts'
import { entangled } from './testing/entangled.ts'
import { mutate } from './testing/mutations.ts'
import { descriptionOf, versionOf, type Description, type Version } from './testing/versions.ts'

/** Whether a version is what it would be if nothing had been there before. */
function expectSame(after: Version, whole: Version, before: Version): void {
  expect(JSON.stringify(after.manifest)).toBe(JSON.stringify(whole.manifest))
  for (const { sha256 } of after.manifest.packs) {
    const bytes = after.packs.get(sha256) ?? before.packs.get(sha256)
    expect(bytes && Buffer.compare(bytes, whole.packs.get(sha256) ?? Buffer.of())).toBe(0)
  }
  expect(Buffer.compare(Buffer.concat(after.parts), Buffer.concat(whole.parts))).toBe(0)
}

/** Builds the version after a change on the one before; the part of its packs that was taken over. */
function takenOverAfter(
  description: Description,
  change: (root: Json) => void,
  bytesTarget?: number,
): number {
  const options = bytesTarget === undefined ? {} : { bytesTarget }
  const before = versionOf(description, options)
  const changed = structuredClone(description)
  change(changed.root)
  const after = versionOf(changed, { ...options, before })
  expectSame(after, versionOf(changed, options), before)
  return after.takenOver.length / after.manifest.packs.length
}

describe('a version that is built on the one before is what it is without', () => {
  const description = descriptionOf(entangled)
  const most = takenOverAfter(description, () => {})
  // oxlint-disable-next-line typescript/no-explicit-any -- the tests know what stands where
  type Root = any
  const changes: [string, (root: Root) => void, 'all' | 'some' | 'none'][] = [
    ['its version', ({ info }) => (info.version = '2'), 'all'],
    ['its title', ({ info }) => (info.title = 'Other'), 'all'],
    ['what a tag is', ({ tags }) => (tags[0].description = 'Other'), 'all'],
    ['its stability', ({ info }) => (info['x-stability'] = 'alpha'), 'none'],
    ['a server', ({ servers }) => (servers[0].url = 'https://c.example.com'), 'none'],
    ['a scheme', ({ components }) => (components.securitySchemes.key.name = 'X'), 'none'],
    ['its security', (root) => (root.security = [{ oauth: [] }]), 'none'],
    ['a summary', ({ paths }) => (paths['/c'].post.summary = 'Other'), 'some'],
    [
      'a property',
      ({ components }) => (components.schemas.Leaf.properties.size.minimum = 7),
      'some',
    ],
    ['a required field', ({ components }) => (components.schemas.Tree.required = ['leaf']), 'some'],
    ['an example', ({ components }) => (components.examples.X.value.id = 9), 'some'],
    ['a named schema', ({ components }) => (components.schemas.Dyn.description = 'Other'), 'some'],
    ['an operation less', ({ paths }) => delete paths['/e'].delete, 'some'],
    ['an operation more', ({ paths }) => (paths['/f'] = structuredClone(paths['/b'])), 'some'],
    [
      'an operation elsewhere',
      ({ paths }) => {
        paths['/b2'] = paths['/b']
        delete paths['/b']
      },
      'some',
    ],
    ['an id that a link names', ({ paths }) => (paths['/b'].get.operationId = 'other'), 'some'],
    ['the tag of a neighbor', ({ paths }) => (paths['/c'].post.tags = ['three']), 'some'],
    ['a schema less', ({ components }) => delete components.schemas.Lonely, 'some'],
    ['a user of a schema', ({ paths }) => delete paths['/d'], 'some'],
    [
      'the order of properties',
      ({ components }) => reverse(components.schemas.A.properties),
      'some',
    ],
  ]

  test.each(changes)('where it differs by %s', (_, change, expected) => {
    const part = takenOverAfter(description, change)
    // What is about the whole is always made: one pack. And some pages never are taken over.
    if (expected === 'none') expect(part).toBe(0)
    else expect(part).toBeGreaterThan(expected === 'all' ? 0.7 : 0.1)
    if (expected === 'some') expect(part).toBeLessThan(most)
  })

  test('wherever it differs', () => {
    let parts = 0
    let runs = 0
    fc.assert(
      fc.property(
        fc.array(fc.nat(), { minLength: 24, maxLength: 24 }),
        fc.constantFrom(1, 1, 20_000),
        (numbers, bytesTarget) => {
          let at = 0
          const pick = (count: number): number => (numbers[at++ % 24] ?? 0) % Math.max(1, count)
          const changed = structuredClone(description)
          mutate(changed.root, pick)
          parts += takenOverAfter(changed, (root) => mutate(root, pick), bytesTarget)
          runs++
        },
      ),
      { numRuns: 40, seed: 14 },
    )
    // Else the test would say nothing.
    expect(parts / runs).toBeGreaterThan(0.2)
  })

  test('where each slice is made by another process', () => {
    const before = versionOf(description)
    const changed = structuredClone(description)
    mutate(changed.root, (count) => 77 % count)
    const whole = versionOf(changed)
    expectSame(versionOf(changed, { before, isCrashing: true }), whole, before)
    expectSame(versionOf(changed, { isCrashing: true }), whole, before)
  })

  test('where a slice that ended with the description is followed by more', () => {
    const one = structuredClone(description)
    const change = (root: Root): void => {
      root.components.schemas.Zebra = { type: 'object' }
    }
    takenOverAfter(one, change, 1_000_000_000)
  })

  test('with histories of its own', () => {
    const before = versionOf(description)
    const history = {
      version: '2',
      previous: {
        history: { 'GET /b': [] },
        changes: { 'GET /b': { breaking: 1, caution: 0, safe: 0 } },
      },
    }
    const after = versionOf(description, { before, history })
    expectSame(after, versionOf(description, { history }), before)
    expect(after.manifest.operations.find(({ key }) => key === 'GET /b')?.history).toHaveLength(1)
  })
})

describe('versions that others published', () => {
  if (!hasCorpus) test.skip(`are the same built on one another (${whyNoCorpus})`, () => {})
  const [one, other] = [...corpusFiles('history/discord')]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .slice(-2)
  if (one && other)
    test(`discord's of ${other[0]} is the same built on that of ${one[0]}`, () => {
      const options = { bytesTarget: 200_000 }
      const before = versionOf(descriptionOf(one[1]), options)
      const description = descriptionOf(other[1])
      const after = versionOf(description, { ...options, before })
      expectSame(after, versionOf(description, options), before)
    })
})

function reverse(holder: Record<string, Json>): void {
  const entries = Object.entries(holder).toReversed()
  for (const [name] of entries) delete holder[name]
  Object.assign(holder, Object.fromEntries(entries))
}
