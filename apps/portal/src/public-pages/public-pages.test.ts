import { describe, expect, test } from '@jest/globals'
import { llmsIndex } from './llms.ts'
import { sitemap, sitemapIndex } from './sitemap.ts'

describe('a sitemap', () => {
  test('names addresses and when they changed', () => {
    const xml = sitemap([
      { url: 'https://portal.example/a?b&c', changedAt: '2026-11-21T00:00:00Z' },
    ])
    expect(xml).toContain('<loc>https://portal.example/a?b&amp;c</loc>')
    expect(xml).toContain('<lastmod>2026-11-21T00:00:00Z</lastmod>')
    expect(xml).toMatch(/^<\?xml .*\n<urlset /)
    expect(sitemapIndex([])).toContain('<sitemapindex ')
  })
  test('ends where the protocol ends', () => {
    const many = Array.from({ length: 50_002 }, (_, index) => ({
      url: `https://x.example/${index}`,
    }))
    expect(sitemap(many).match(/<url>/g)).toHaveLength(50_000)
  })
})

describe('an llms.txt over several APIs', () => {
  const api = { org: 'acme', api: 'pets', title: 'Pets', latestVersion: '1.0.0' }
  test('leads to the one of each', () => {
    expect(llmsIndex('acme', 'All.', [{ ...api, description: '**All** of\nthem' }])).toContain(
      '- [Pets](/acme/pets/v/1.0.0/files/llms.txt): All of them\n',
    )
  })
  test('lists what has no version', () => {
    const { latestVersion: _, ...bare } = api
    expect(llmsIndex('acme', 'All.', [bare])).toContain('- [Pets](/acme/pets)\n')
  })
  test('lets no title become markup', () => {
    const written = llmsIndex('acme', 'All.', [{ ...api, title: 'x](javascript:1)\n# <b>' }])
    expect(written).toContain(String.raw`- [x\](javascript:1) \# \<b\>](/acme`)
  })
})
