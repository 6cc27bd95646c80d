import { describe, expect, test } from '@jest/globals'
import { toResult, withEtag } from './response.ts'

describe('an ETag', () => {
  const answer = { statusCode: 200, body: { name: 'one' } }
  const etag = withEtag(answer, undefined).headers!['etag']!

  test('is the same for the same content, and another for other content', () => {
    expect(withEtag({ ...answer }, undefined).headers).toEqual({ etag })
    expect(withEtag({ ...answer, body: { name: 'two' } }, undefined).headers!['etag']).not.toBe(
      etag,
    )
  })

  test('is the same in whatever order the store gives the keys of a map', () => {
    const tagOf = (body: unknown) =>
      withEtag({ statusCode: 200, body }, undefined).headers?.['etag']
    expect(tagOf({ items: [{ a: 1, b: { c: 2, d: 3 } }] })).toBe(
      tagOf({ items: [{ b: { d: 3, c: 2 }, a: 1 }] }),
    )
    expect(tagOf(['a', 'b'])).not.toBe(tagOf(['b', 'a']))
  })

  for (const given of ['*', etag, `W/${etag}`, `"other", ${etag}`])
    test(`spares the content for whoever holds it: ${given.replace(etag, 'ETAG')}`, () => {
      expect(withEtag(answer, given)).toEqual({ statusCode: 304, headers: { etag } })
    })

  for (const given of [undefined, '', '"other"', etag.slice(0, -2)])
    test(`gives the content to whoever holds something else: ${given?.replace(/\w{20,}/, 'PART')}`, () => {
      expect(withEtag(answer, given)).toMatchObject({ statusCode: 200, body: answer.body })
    })
})

test('text is sent as it is, everything else as JSON, and nothing as nothing', () => {
  expect(toResult({ statusCode: 200, body: 'text' }).body).toBe('text')
  expect(toResult({ statusCode: 200, body: { a: 1 } })).toMatchObject({
    body: '{"a":1}',
    headers: { 'content-type': 'application/json', 'cache-control': 'private, no-cache' },
  })
  expect(toResult({ statusCode: 204 }).body).toBe('')
})
