import { describe, expect, test } from '@jest/globals'
import { documentOf } from './testing/documentation.ts'

const many = (changed: number | null): string =>
  `openapi: 3.0.4\ninfo: {title: Many, version: '1'}\npaths:\n${Array.from(
    { length: 400 },
    (_, index) =>
      `  /p${index}: {get: {description: ${index === changed ? 'changed' : ''}${'x'.repeat(20_000)}, responses: {}}}\n`,
  ).join('')}`

const hashesOf = (text: string): string[] => documentOf(text).packs.map(({ sha256 }) => sha256)

describe('packs', () => {
  test('without a change keep their hash', () => {
    const before = hashesOf(many(null))
    const after = hashesOf(many(7))
    expect(before.length).toBeGreaterThan(10)
    // The pages, their Markdown, the collection: what speaks of the one that changed.
    const changed = after.filter((hash) => !before.includes(hash))
    expect(changed.length).toBeGreaterThan(0)
    expect(changed.length).toBeLessThanOrEqual(5)
  })

  test('do not depend on the order of the paths, but for the one about the whole', () => {
    const lines = many(null).split('\n')
    const turned = [...lines.slice(0, 3), ...lines.slice(3, -1).toReversed(), ''].join('\n')
    const before = hashesOf(many(null))
    expect(hashesOf(turned).filter((hash) => !before.includes(hash)).length).toBeLessThanOrEqual(1)
  })

  test('are numbered as the manifest lists them, and none is empty', () => {
    const { manifest, packs } = documentOf(many(null))
    expect(manifest.packs.map(({ sha256 }) => sha256)).toEqual(packs.map(({ sha256 }) => sha256))
    for (const [index, { bytes }] of packs.entries()) {
      expect(bytes.length).toBeGreaterThan(0)
      expect(manifest.packs[index]?.bytes).toBe(bytes.length)
    }
    expect(manifest.counts.bytes).toBe(packs.reduce((total, { bytes }) => total + bytes.length, 0))
  })
})

describe('a page that is longer than an answer may be', () => {
  const long = documentOf(
    `openapi: 3.0.4\ninfo: {title: Long, version: '1'}\npaths:\n  /a: {get: {description: ${'ü'.repeat(3_000_000)}, responses: {}}}\n  /b: {get: {responses: {}}}\n`,
  )

  test('is a pack of its own', () => {
    const [entry] = long.manifest.operations
    expect(entry?.offset).toBe(0)
    expect(entry?.length).toBe(long.manifest.packs[entry?.pack ?? -1]?.bytes)
  })

  test('is cut between characters where it is part of a file', () => {
    const file = long.manifest.files.find(({ name }) => name === 'llms-full.txt')
    expect(file?.parts.length).toBeGreaterThan(2)
    for (const { pack, offset, length } of file?.parts ?? []) {
      expect(length).toBeLessThanOrEqual(4_000_000)
      const bytes = long.packs[pack]?.bytes.subarray(offset, offset + length)
      expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).not.toThrow()
    }
  })
})
