import { expect, test } from '@jest/globals'
import { Plain } from '../frame/refusal.ts'
import { pageOrTwin } from './twin.ts'

const pages = new Set(['a', 'b', 'b.md'])
const find = (name: string) =>
  pageOrTwin(
    name,
    (each) => Promise.resolve(pages.has(each) ? `page ${each}` : undefined),
    (each) => Promise.resolve(pages.has(each) ? `twin ${each}` : undefined),
  )

test('an address with .md after it is the Markdown of the page', async () => {
  expect(await find('a')).toBe('page a')
  await expect(find('a.md')).rejects.toMatchObject({ text: 'twin a', mediaType: 'text/markdown' })
})

test('what is named like a twin has its page, and a twin after that', async () => {
  expect(await find('b.md')).toBe('page b.md')
  await expect(find('b.md.md')).rejects.toMatchObject({ text: 'twin b.md' })
})

test('a twin of nothing is not found, in words', async () => {
  expect(await find('c')).toBeUndefined()
  await expect(find('c.md')).rejects.toBeInstanceOf(Plain)
  await expect(find('c.md')).rejects.toMatchObject({ status: 404, mediaType: 'text/plain' })
})
