import { readdirSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { nameFindings, reservedSlugs, slugOf } from './labels.ts'

describe('a slug made from a title', () => {
  for (const [title, slug] of [
    ['Swagger Petstore', 'swagger-petstore'],
    ['Zahlungs-API für Händler (v2)', 'zahlungs-api-fur-handler-v2'],
    ['  --  ', ''],
    ['日本語', ''],
    [`${'a'.repeat(62)} b`, 'a'.repeat(62)],
  ] as const)
    test(`"${title}" becomes "${slug}"`, () => expect(slugOf(title)).toBe(slug))
})

describe('names that cannot be used', () => {
  const none = { slug: false, version: false }

  test('a title without a usable letter asks for a slug', () =>
    expect(nameFindings('', '1.0.0', none)).toMatchObject([
      { rule: 'api-slug', pointer: '/info/title', level: 'error' },
    ]))
  test('a word of the portal’s addresses is refused', () =>
    expect(nameFindings('register', '1.0.0', none)).toMatchObject([{ rule: 'api-slug' }]))
  test('a label with a space is refused with its pointer', () =>
    expect(nameFindings('orders', '1 0', none)).toMatchObject([
      { rule: 'version-label', pointer: '/info/version' },
    ]))
  test('usual names are accepted', () =>
    expect(nameFindings('orders', '2024-10-01', none)).toEqual([]))

  test('every page of the portal beside an API is reserved', () => {
    const pages = ['app', 'pages'].flatMap((router) =>
      readdirSync(new URL(`../../../apps/portal/src/${router}/[org]`, import.meta.url))
        .map((name) => name.replace(/\.tsx?$/, ''))
        // What no slug can look like stands in nobody's way.
        .filter((name) => name !== 'index' && /^[a-z0-9-]+$/.test(name)),
    )
    expect(pages).toEqual(expect.arrayContaining(['register', 'search']))
    expect(pages.filter((page) => !reservedSlugs.has(page))).toEqual([])
  })
})
