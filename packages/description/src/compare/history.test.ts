import { describe, expect, test } from '@jest/globals'
import { bundle, type Bundle } from '../bundle/bundle.ts'
import { corpusFiles, hasCorpus, whyNoCorpus } from '../testing/corpus.ts'
import { compare } from './compare.ts'
import { compareRules } from './rules.ts'

/** Versions of one API by its name, oldest first; without those that came as empty files. */
function histories(): Map<string, [file: string, bytes: Uint8Array][]> {
  const files = [...corpusFiles('history')].filter(([, { length }]) => length > 0)
  return Map.groupBy(
    files.toSorted(([one], [other]) => one.localeCompare(other)),
    ([path]) => path.split('/')[0] ?? '',
  )
}

function read(path: string, bytes: Uint8Array): Bundle {
  const made = bundle(new Map([[path, bytes]]))
  if (!made.bundle) throw new Error(JSON.stringify(made.findings))
  return made.bundle
}

const ids = new Set(compareRules.map(({ id }) => id))

describe('successive versions that others published', () => {
  if (!hasCorpus) test.skip(`are compared (${whyNoCorpus})`, () => {})

  for (const versions of histories().values()) {
    // Each version is read once: it is the published one of the next test.
    const known = new Map<string, Bundle>()
    const take = ([path, bytes]: (typeof versions)[number]): Bundle => {
      const version = known.get(path) ?? read(path, bytes)
      known.clear()
      known.set(path, version)
      return version
    }
    for (const [index, version] of versions.entries()) {
      const previous = versions[index - 1]
      if (!previous) continue
      test(`${previous[0]} and ${version[0]}`, () => {
        const [before, after] = [take(previous), take(version)]
        const { verdict, changes, total } = compare(before, after)
        expect(verdict === 'breaking').toBe(changes.some(({ level }) => level === 'breaking'))
        expect(total).toBeGreaterThanOrEqual(changes.length)
        expect(new Set(changes.map(({ fingerprint }) => fingerprint)).size).toBe(changes.length)
        expect(changes.filter(({ rule }) => !ids.has(rule))).toEqual([])
        const unplaced = changes.filter(({ published, candidate }) => {
          const places = [published, candidate].filter((place) => place !== null)
          return places.length === 0 || places.some(({ line }) => line < 1)
        })
        expect(unplaced).toEqual([])
      })
    }
  }
})
