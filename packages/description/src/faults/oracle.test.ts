import { describe, expect, test } from '@jest/globals'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { understand } from '../sandbox/understand.ts'
import { variant, type Variant } from './fault.ts'
import { faults } from './faults.ts'

const config = await createConfig({ extends: ['spec'] })

/** What Redocly says by its rules of the specification; it throws what it cannot read. */
async function problemsOf({ files, entry }: Variant): Promise<string[]> {
  const source = files.get(entry) ?? ''
  try {
    const problems = await lintFromString({ source, absoluteRef: `/${entry}`, config })
    return problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)
  } catch (error) {
    return [String(error)]
  }
}

/** It takes a plain name in a mapping for the name of a file, where the specification allows both. */
const isMistaken = (fault: string): boolean => fault.includes('mapped to a name')

const cases = faults
  .filter(({ text }) => typeof text === 'string')
  .flatMap((fault) => fault.versions.map((version) => ({ fault, version })))

describe('another validator', () => {
  test('finds no fault in the descriptions that are right', async () => {
    const disputed: string[] = []
    for (const { fault, version } of cases) {
      const problems = await problemsOf(variant(fault, version, false))
      if (!isMistaken(fault.fault))
        disputed.push(...problems.map((problem) => `${fault.fault}, ${version}: ${problem}`))
    }
    expect(disputed).toEqual([])
  })

  test('finds nothing that is not found here', async () => {
    let found = 0
    const missed: string[] = []
    for (const { fault, version } of cases) {
      const faulty = variant(fault, version, true)
      const problems = await problemsOf(faulty)
      if (problems.length === 0) continue
      found++
      const text = new TextEncoder().encode(faulty.files.get(faulty.entry))
      const { findings } = understand({ files: { [faulty.entry]: text }, entry: faulty.entry })
      if (!findings.some(({ line }) => line === faulty.line))
        missed.push(`${fault.fault}, ${version}: ${problems.join(' ')}`)
    }
    expect(missed).toEqual([])
    expect(found).toBeGreaterThan(cases.length / 3)
  })
})
