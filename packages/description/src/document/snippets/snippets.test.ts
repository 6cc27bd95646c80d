import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { snippetLanguages, type SnippetLanguage } from '../../documentation.ts'
import { isObject, type Json } from '../../parse/json.ts'
import { buildCall, type CalledOperation } from './build-call.ts'
import type { HttpCall } from './http-call.ts'
import { snippetsOf } from './snippets.ts'
import {
  examples,
  hardTexts,
  loadGrammars,
  operation,
  parameter,
  readCode,
  resolver,
  sending,
} from './testing.ts'

beforeAll(loadGrammars)

/** Every language's parser reads the snippet, and finds in it what is to be sent. */
function expectRead(called: CalledOperation): void {
  const call = buildCall(called, resolver)
  for (const { language, code } of snippetsOf(called, resolver)) {
    const { hasError, texts } = readCode(language, code)
    expect({ language, code, hasError }).toEqual({ language, code, hasError: false })
    for (const text of sentTexts(call, language))
      expect({ language, texts }).toEqual({ language, texts: expect.arrayContaining([text]) })
    if (call.body?.kind === 'json') expectJson(call.body.value, language, texts)
  }
}

/** The texts that stand in a snippet as one literal each. */
function sentTexts({ url, headers, body }: HttpCall, language: SnippetLanguage): string[] {
  // The shell takes plain words without quotes, which are no literals.
  const isQuoted = (text: string): boolean => language !== 'curl' || !/^[\w./:@%+=-]+$/.test(text)
  const fields =
    language === 'curl' || language === 'php'
      ? headers.map(({ name, value }) => (value === '' ? `${name};` : `${name}: ${value}`))
      : headers
          .filter(({ name }) => language !== 'csharp' || name !== 'Content-Type' || body)
          .map(({ value }) => value)
  const texts = [url, ...(language === 'python' ? fields.filter((field) => field !== '') : fields)]
  if (
    (body?.kind === 'text' || body?.kind === 'form') &&
    !(language === 'curl' && body.text.includes('\0'))
  )
    texts.push(body.text)
  return texts.filter(isQuoted)
}

function expectJson(value: Json, language: SnippetLanguage, texts: string[]): void {
  if (language === 'javascript' || language === 'python') {
    expect({ language, texts }).toEqual({
      language,
      texts: expect.arrayContaining(
        stringsIn(value).filter((text) => language === 'python' || text !== ''),
      ),
    })
    return
  }
  const parsed = texts.flatMap((text) => {
    try {
      return [JSON.parse(text) as Json]
    } catch {
      return []
    }
  })
  expect({ language, parsed }).toEqual({ language, parsed: expect.arrayContaining([value]) })
}

/** Values only: a name may stand without quotes. */
function stringsIn(value: Json): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(stringsIn)
  return isObject(value) ? Object.values(value).flatMap(stringsIn) : []
}

const places: Record<string, (text: string) => Partial<CalledOperation>> = {
  'the path': (text) => ({ path: '/pets/{id}', parameters: [parameter('id', 'path', text)] }),
  'the template of the path': (text) => ({ path: `/pets/${text}` }),
  'the query': (text) => ({ parameters: [parameter('q', 'query', text)] }),
  'the name of a parameter': (text) => ({ parameters: [parameter(text, 'query', 'x')] }),
  'a header': (text) => ({ parameters: [parameter('X-Note', 'header', text)] }),
  'a cookie': (text) => ({ parameters: [parameter('note', 'cookie', text)] }),
  'a text body': (text) => sending({ mediaType: 'text/plain', examples: examples(text) }),
  'a JSON body': (text) =>
    sending({
      mediaType: 'application/json',
      examples: examples({ [text]: text, list: [text, null, true, 1.5, {}, []] }),
    }),
  'a JSON text': (text) => sending({ mediaType: 'application/json', examples: examples(text) }),
  'a form': (text) =>
    sending({
      mediaType: 'application/x-www-form-urlencoded',
      examples: examples({ [text]: text }),
    }),
  'a media type': (text) => sending({ mediaType: `text/plain${text}`, examples: examples('x') }),
  'the address of a server': (text) => ({ servers: [{ url: `https://example.com/${text}` }] }),
  'the name of a key': (text) => ({
    security: [[{ name: 'key', scopes: [] }]],
    securitySchemes: [{ name: 'key', type: 'apiKey', scheme: { in: 'query', name: text } }],
  }),
  'a method': (text) => ({ method: text }),
}

describe.each(Object.keys(places))('in %s', (place) => {
  test.each(Object.keys(hardTexts))('%s', (text) => {
    expectRead(operation(places[place]?.(hardTexts[text] ?? '')))
  })

  test('any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expectRead(operation(places[place]?.(text)))
      }),
      { numRuns: 15 },
    )
  })
})

describe('forms of many parts', () => {
  const multipart = (value: Json) =>
    operation(
      sending({
        mediaType: 'multipart/form-data',
        schema: {
          type: 'object',
          properties: { photo: { type: 'string', format: 'binary' }, name: { type: 'string' } },
        },
        examples: examples(value),
      }),
    )

  test.each(Object.keys(hardTexts))('%s', (key) => {
    const text = hardTexts[key] ?? ''
    const values: Json[] = [
      { photo: '', name: text },
      { photo: '', [text]: text, meta: { note: text }, tags: [text, 'b'] },
    ]
    for (const value of values)
      for (const { language, code } of snippetsOf(multipart(value), resolver))
        expect({ language, code, ...readCode(language, code) }).toMatchObject({ hasError: false })
  })
})

test('every language shows a call, in the order of the list', () => {
  expect(snippetsOf(operation(), resolver).map(({ language }) => language)).toEqual([
    ...snippetLanguages,
  ])
})

test('halves of surrogate pairs do no harm', () => {
  for (const place of Object.keys(places))
    for (const { language, code } of snippetsOf(
      operation(places[place]?.('a\uD800b\uDC00')),
      resolver,
    )) {
      expect(code.isWellFormed()).toBe(true)
      expect({ place, language, code, ...readCode(language, code) }).toMatchObject({
        hasError: false,
      })
    }
})

test('what is very long or very deep is sent from a file', () => {
  let deep: Json = 1
  for (let depth = 0; depth < 3_000; depth++) deep = [deep]
  for (const value of ['x'.repeat(100_000), deep])
    for (const { code } of snippetsOf(
      operation(sending({ mediaType: 'application/json', examples: examples(value) })),
      resolver,
    )) {
      expect(code.length).toBeLessThan(2_000)
      expect(code).toContain('body.json')
    }
})
