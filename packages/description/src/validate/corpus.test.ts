import { describe, expect, test } from '@jest/globals'
import { bundle, placeFindings } from '../bundle/bundle.ts'
import { corpusFiles, hasCorpus, whyNoCorpus } from '../testing/corpus.ts'
import { checkStructure } from './structure.ts'
import { validate } from './validate.ts'

function readCorpusFile(name: string, bytes: Uint8Array) {
  const made = bundle(new Map([[name, bytes]]))
  if (!made.bundle) throw new Error(JSON.stringify(made.findings))
  return made.bundle
}

if (!hasCorpus) test.skip(`descriptions of the corpus (${whyNoCorpus})`, () => {})

describe('descriptions that others published', () => {
  for (const [name, bytes] of corpusFiles('real'))
    test(`${name} has no error`, () => {
      const description = readCorpusFile(name, bytes)
      const findings = placeFindings(validate(description), description)
      expect(findings.filter(({ level }) => level === 'error')).toEqual([])
    })
})

for (const version of ['v3.1', 'v3.2'])
  describe(`the specification's own documents for ${version}`, () => {
    for (const [name, bytes] of corpusFiles(`oas-schema-tests/${version}/pass`))
      test(`${name} has the right structure`, () => {
        const { root, specification } = readCorpusFile(name, bytes)
        expect(checkStructure(root, specification)).toEqual([])
      })
    for (const [name, bytes] of corpusFiles(`oas-schema-tests/${version}/fail`))
      test(`${name} has a fault`, () => {
        const description = readCorpusFile(name, bytes)
        expect(validate(description).map(({ level }) => level)).toContain('error')
      })
  })
