import { describe, expect, test } from '@jest/globals'
import type { Finding } from '../finding.ts'
import { understand } from '../sandbox/understand.ts'
import { checks } from '../validate/checks.ts'
import { variant, type Variant } from './fault.ts'
import { faults } from './faults.ts'

function findingsOf({ files, entry }: Variant): Finding[] {
  const encoded = [...files].map(([name, text]) => [name, new TextEncoder().encode(text)] as const)
  return understand({ files: Object.fromEntries(encoded), entry }).findings
}

test('there are at least 100 faults, and none has the name of another', () => {
  const names = faults.flatMap(({ fault, versions }) => versions.map((one) => `${fault} ${one}`))
  expect(faults.length).toBeGreaterThanOrEqual(100)
  expect(new Set(names).size).toBe(names.length)
})

test('every check has a fault that it finds', () => {
  const found = new Set(faults.map(({ rule }) => rule))
  const idle = checks.filter(({ id, level }) => level !== 'info' && !found.has(id))
  expect(idle.map(({ id }) => id)).toEqual([])
})

describe('each fault is one finding, at its line', () => {
  for (const fault of faults)
    for (const version of fault.versions)
      test(`${fault.fault}, in ${version}`, () => {
        const faulty = variant(fault, version, true)
        const findings = findingsOf(faulty)
        expect(findings).toMatchObject([{ rule: fault.rule, file: faulty.file, line: faulty.line }])
        expect(findings[0]?.level).toMatch(/error|warning/)
        expect(findings[0]?.message).toMatch(/[.?]$/)
      })
})

describe('without its fault a description is fine', () => {
  for (const fault of faults)
    for (const version of fault.versions)
      test(`${fault.fault}, in ${version}`, () =>
        expect(findingsOf(variant(fault, version, false))).toEqual([]))
})
