import { describe, expect, test } from '@jest/globals'
import { highlight, type CodeLanguage, type TokenKind } from './highlight.ts'

const kinds = (code: string, language: CodeLanguage) =>
  highlight(code, language)
    .filter(({ kind }) => kind)
    .map(({ text, kind }): [string, TokenKind | undefined] => [text, kind])

describe('code in colors', () => {
  test('tells keys of JSON from texts', () =>
    expect(kinds('{"a": "b: \\"c\\"", "n": [-1.5e3, true]}', 'json')).toEqual([
      ['"a"', 'key'],
      ['"b: \\"c\\""', 'string'],
      ['"n"', 'key'],
      ['-1.5e3', 'number'],
      ['true', 'word'],
    ]))

  test('takes a text over lines for one', () =>
    expect(kinds(`curl --url 'https://e.com/b-12' \\\n  --data '{\n"a": 1 }'`, 'curl')).toEqual([
      ['curl', 'word'],
      [`'https://e.com/b-12'`, 'string'],
      [`'{\n"a": 1 }'`, 'string'],
    ]))

  test('takes a text that is left for a quote for one', () =>
    expect(kinds(String.raw`curl --data 'I'\''m "here"' -X`, 'curl')).toEqual([
      ['curl', 'word'],
      [String.raw`'I'\''m "here"'`, 'string'],
    ]))

  test('takes an address for no comment', () =>
    expect(kinds(`fetch("https://e.com") // now`, 'javascript')).toEqual([
      ['"https://e.com"', 'string'],
      ['// now', 'comment'],
    ]))

  const languages: CodeLanguage[] = [
    ...(['curl', 'javascript', 'python', 'go', 'java', 'csharp', 'php', 'ruby'] as const),
    ...(['json', 'text'] as const),
  ]
  const hostile = ['"', "'", '`', '"""', '\\', '# "', "// '", '</span><script>', '"\\', '💥"💥']
  for (const language of languages)
    test(`${language} comes out as it went in, whatever it is`, () => {
      for (const one of hostile)
        for (const other of hostile) {
          const code = `a ${one} b\n${other} c 12`
          const tokens = highlight(code, language)
          expect(tokens.map(({ text }) => text).join('')).toBe(code)
        }
    })

  test('leaves long code plain', () =>
    expect(highlight('1 '.repeat(10_000), 'json')).toHaveLength(1))
})
