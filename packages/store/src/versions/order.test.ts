import { describe, expect, test } from '@jest/globals'
import { compareVersions, inferScheme, isStable, latestOf, versionBefore } from './order.ts'

const published = (...labels: string[]) =>
  labels.map((version, index) => ({ version, sequence: index + 1 }))

describe('the scheme that labels fit', () => {
  for (const [labels, scheme] of [
    [['1.0.0', '1.1.0'], 'semver'],
    [['10', '10~2'], 'semver'],
    [['2023-01-01', '2024-10-28.acacia'], 'date'],
    [['2024.01.15', '2024.02.01'], 'date'],
    [['unversioned'], 'sequence'],
    [['1.0.0', 'unversioned'], 'sequence'],
  ] as const)
    test(`${labels.join(', ')}: ${scheme}`, () => expect(inferScheme([...labels])).toBe(scheme))
})

describe('versions in order', () => {
  for (const [lower, higher, scheme] of [
    ['1.9.0', '1.10.0', 'semver'],
    ['2.0.0-beta.2', '2.0.0-beta.11', 'semver'],
    ['2.0.0-rc.1', '2.0.0', 'semver'],
    ['1', '1.0.1', 'semver'],
    ['2023-12-31', '2024-01-01', 'date'],
  ] as const) {
    test(`${lower} comes before ${higher}`, () => {
      const [a, b] = [
        { version: lower, sequence: 2 },
        { version: higher, sequence: 1 },
      ]
      expect(compareVersions(a, b, scheme)).toBeLessThan(0)
      expect(compareVersions(b, a, scheme)).toBeGreaterThan(0)
    })
  }

  test('the latest is stable where one is', () =>
    expect(latestOf(published('1.0.0', '2.0.0-rc.1'), 'semver')?.version).toBe('1.0.0'))
  test('a preview is the latest where nothing is stable', () =>
    expect(latestOf(published('0.1.0-a', '0.1.0-b'), 'semver')?.version).toBe('0.1.0-b'))
  test('a patch of an old line does not become the latest', () =>
    expect(latestOf(published('1.0.0', '2.0.0', '1.0.1'), 'semver')?.version).toBe('2.0.0'))
  test('a patch of an old line is compared with that line', () =>
    expect(
      versionBefore({ version: '1.0.1', sequence: 3 }, published('1.0.0', '2.0.0'), 'semver')
        ?.version,
    ).toBe('1.0.0'))
  test('labels that say nothing follow the order of publication', () =>
    expect(
      versionBefore({ version: 'main', sequence: 3 }, published('unversioned', 'dev'), 'sequence')
        ?.version,
    ).toBe('dev'))
  test('a preview is not stable', () => expect(isStable('1.0.0-alpha', 'semver')).toBe(false))
})
