import { afterAll, describe, expect, test } from '@jest/globals'
import { bundle } from '../../bundle/bundle.ts'
import { corpusFiles, hasCorpus, whyNoCorpus } from '../../testing/corpus.ts'
import { countValid } from './testing/count-valid.ts'

/** The real descriptions, and the newest of each that the corpus has a history of. */
const files = new Map([...corpusFiles('real'), ...newest(corpusFiles('history'))])

function newest(history: Map<string, Uint8Array>): Map<string, Uint8Array> {
  const byName = new Map<string, [string, Uint8Array]>()
  for (const [path, bytes] of [...history].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    byName.set(path.slice(0, path.indexOf('/')), [path, bytes])
  return new Map(byName.values())
}

describe('bodies and responses of descriptions that others published', () => {
  let all = 0
  let valid = 0

  if (!hasCorpus) test.skip(`have an example that fits (${whyNoCorpus})`, () => {})
  for (const [name, bytes] of files)
    test(`${name}: no example is wrong, and few are missing`, () => {
      const made = bundle(new Map([[name, bytes]])).bundle
      if (!made) throw new Error(`${name} is no description.`)
      const counted = countValid(made.root, made.specification)
      all += counted.all
      valid += counted.valid
      expect(counted.wrong).toEqual([])
      expect(counted.none.length).toBeLessThanOrEqual(counted.all / 100)
      // Such as an empty enum, which Ajv refuses to read.
      expect(counted.unjudged.length).toBeLessThanOrEqual(counted.all / 100)
    })

  afterAll(() => {
    if (!hasCorpus) return
    const percent = ((100 * valid) / all).toFixed(2)
    process.stdout.write(
      `${valid} of ${all} bodies and responses have a valid example (${percent} %)\n`,
    )
    expect(valid / all).toBeGreaterThan(0.99)
  })
})
