import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { block, fenced } from './block.ts'
import { code, inlineMarkdown, link, plainText, row } from './inline.ts'
import { hostileTexts, ofType, outline, parse, textOf } from './testing.ts'

/** Lines such as attackers and careless people write, in any order. */
const marks = fc.constantFrom(
  '```',
  '````',
  '~~~',
  '`',
  '``',
  '- ',
  '1. ',
  '> ',
  '    ',
  '  ',
  '\n',
  '\n\n',
  '# ',
  '===',
  '---',
  '<!--',
  '-->',
  '<script>',
  '<pre>',
  '</div>',
  '<',
  '\\',
  '|',
  '[^1]: ',
  '[a]',
  '(b)',
  ']: x',
  '[',
  ']',
  '!',
  '(',
  ')',
  ':',
  'text',
  '*',
  '_',
  '\t',
  '``` x',
  '\r\n',
)
const addresses = fc.constantFrom(
  'javascript:x',
  'java&#115;cript&colon;x',
  'data:x',
  'https://a.example',
  '(javascript:x)',
  '(https://a.example)',
)
const anyMarkdown = fc.array(marks, { maxLength: 14 }).map((parts) => parts.join(''))
const anyLinks = fc
  .array(fc.oneof(marks, addresses), { maxLength: 14 })
  .map((parts) => parts.join(''))

const hostile = Object.entries(hostileTexts)

/** Where links, pictures and what they refer to lead, as a reader of Markdown takes them. */
const addressesIn = (markdown: string): string[] =>
  ['link', 'image', 'definition'].flatMap((type) =>
    ofType(parse(markdown), type).map(({ url }) => url ?? ''),
  )
const expectSafe = (markdown: string): void => {
  const unsafe = addressesIn(markdown).filter((url) => !/^(?:https?:\/\/|mailto:)/i.test(url))
  expect({ markdown, unsafe }).toEqual({ markdown, unsafe: [] })
}

describe('a description as a block', () => {
  const expectContained = (text: string): void => {
    const page = parse(`# Page\n\n${block(text, 2)}\n\n## After\n\nThe end.\n`)
    const headings = outline(page)
    expect({ text, block: block(text, 2), last: headings.at(-1) }).toMatchObject({
      last: '## After',
    })
    expect(headings.slice(1, -1).filter((heading) => /^#{1,2} /.test(heading))).toEqual([])
    expect({ text, html: ofType(page, 'html') }).toEqual({ text, html: [] })
    expect(page.children?.at(-1)?.type).toBe('paragraph')
    expect(textOf(page.children?.at(-1) ?? { type: '' })).toBe('The end.')
  }

  test.each(hostile)('%s ends with the description', (_, text) => expectContained(text))

  test('whatever is written', () => {
    fc.assert(fc.property(anyMarkdown, expectContained), { numRuns: 1500 })
  })

  test.each(hostile)('%s has no link that runs', (_, text) => {
    expectSafe(block(text, 2))
    expectSafe(`| a |\n| - |\n${row([inlineMarkdown(text)])}\n`)
  })

  test('no link of whatever is written runs', () => {
    fc.assert(
      fc.property(anyLinks, (text) => {
        expectSafe(block(text, 2))
        expectSafe(`| a |\n| - |\n${row([inlineMarkdown(text)])}\n`)
      }),
      { numRuns: 1000 },
    )
  })

  test.each([
    ['[press](javascript:x) here', 'press here'],
    [
      'see [the list](/lists) and ![a picture](data:image/png;base64,AA==).',
      'see the list and a picture.',
    ],
    ['[*press*](vbscript:x)', String.raw`[*press*\]`],
    ['[press](javascript:x "title")', String.raw`[press\](javascript:x "title")`],
    ['[press][a]\n\n[a]: JavaScript:x', `[press][a]\n\n${String.raw`[a\]: JavaScript:x`}`],
    ['[press](\njavascript:x)', `${String.raw`[press\](`}\njavascript:x)`],
    ['[press]( <java&#115;cript:x>)', String.raw`[press\]( &lt;java&#115;cript:x>)`],
    ['[x][a](b)javascript:x)', '[x]ajavascript:x)'],
    [
      '`[code](javascript:x)` [safe](https://a.example/b)',
      '`[code](javascript:x)` [safe](https://a.example/b)',
    ],
    [
      '[mail](mailto:a@b.example), [list][b]\n\n[b]: <https://a.example>',
      '[mail](mailto:a@b.example), [list][b]\n\n[b]: <https://a.example>',
    ],
  ])('%j keeps its text', (given, expected) => {
    expect(block(given, 1)).toBe(expected)
    expectSafe(expected)
  })

  test('keeps what Markdown means', () => {
    const text =
      'Some *words* and `code <b>`.\n\n```json\n{"a": "<b>"}\n# no heading\n```\n\n- [link](https://a.example)\n\n# Title\n\n<https://b.example>'
    expect(block(text, 1)).toBe(text.replace('# Title', '## Title'))
  })

  test('underlined titles are headings below', () => {
    expect(outline(parse(block('Title\n=====\n\ntext\n\nOther\n---\n', 2)))).toEqual([
      '### Title',
      '### Other',
    ])
  })
})

describe('a text in a line', () => {
  test.each(hostile)('%s is text in a heading', (_, text) => {
    const page = parse(`# ${plainText(text)}\n\nThe end.\n`)
    expect(page.children?.map(({ type }) => type)).toEqual(['heading', 'paragraph'])
    for (const { type } of page.children?.[0]?.children ?? [])
      expect(['text', 'link']).toContain(type)
  })

  test.each(hostile)('%s is text in an item', (_, text) => {
    const page = parse(`- ${plainText(text)}\n- second\n`)
    expect(page.children).toHaveLength(1)
    expect(page.children?.[0]?.children).toHaveLength(2)
    expect(ofType(page, 'html')).toEqual([])
    expect(ofType(page, 'heading')).toEqual([])
  })

  test('reads as it was written', () => {
    fc.assert(
      fc.property(anyMarkdown, (text) => {
        const written = text.replaceAll(/[\n\r\t]+/g, ' ').trim()
        const page = parse(`x ${plainText(text)} x\n`)
        expect(textOf(page).replaceAll(/\s+/g, ' ')).toBe(`x ${written} x`.replaceAll(/\s+/g, ' '))
      }),
      { numRuns: 500 },
    )
  })

  test.each(hostile)('%s stays in its cell', (_, text) => {
    const table = [
      '| a | b | c |',
      '| - | - | - |',
      row([code(text), inlineMarkdown(text), plainText(text)]),
      row(['1', '2', '3']),
    ]
    const page = parse(`${table.join('\n')}\n\nThe end.\n`)
    expect(page.children?.map(({ type }) => type)).toEqual(['table', 'paragraph'])
    expect(ofType(page, 'tableRow').map((one) => one.children?.length)).toEqual([3, 3, 3])
    expect(ofType(page, 'html')).toEqual([])
  })

  test('whatever is in a cell', () => {
    fc.assert(
      fc.property(anyMarkdown, (text) => {
        const rows = [
          row(['a', 'b']),
          '| - | - |',
          row([inlineMarkdown(text), code(text)]),
          row(['1', '2']),
        ]
        const page = parse(`${rows.join('\n')}\n`)
        expect(page.children?.map(({ type }) => type)).toEqual(['table'])
        expect({
          text,
          cells: ofType(page, 'tableRow').map((one) => one.children?.length),
        }).toEqual({ text, cells: [2, 2, 2] })
        expect({ text, html: ofType(page, 'html') }).toEqual({ text, html: [] })
      }),
      { numRuns: 1000 },
    )
  })

  test('whatever is in backticks', () => {
    fc.assert(
      fc.property(anyMarkdown, (text) => {
        const [paragraph] = parse(`x ${code(text)} x\n`).children ?? []
        expect({ text, types: paragraph?.children?.map(({ type }) => type) }).toEqual({
          text,
          types: ['text', 'inlineCode', 'text'],
        })
      }),
      { numRuns: 500 },
    )
  })
})

describe('a link', () => {
  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'JAVASCRIPT:alert(1)',
    'vbscript:x',
    ' javascript:x',
  ])('%s is no link', (url) => {
    expect(ofType(parse(link('text', url)), 'link')).toEqual([])
  })

  test.each(['javascript&colon;x', 'javascript&#58;x', 'https://a.example/?a=1&copy=2'])(
    '%s is the address to the letter',
    (url) => expect(addressesIn(link('text', url))).toEqual([url]),
  )

  test.each(hostile)('%s stays in its address', (_, text) => {
    const [paragraph] =
      parse(`${link('words', `https://a.example/${text}`)} after\n`).children ?? []
    expect(paragraph?.children?.map(({ type }) => type)).toEqual(['link', 'text'])
    expect(paragraph?.children?.[0]?.url).toMatch(/^https:\/\/a\.example\//)
  })
})

test.each(hostile)('between fences, %s is as it is', (_, text) => {
  const page = parse(`${fenced(text, 'sh')}\n\nThe end.\n`)
  expect(page.children?.map(({ type }) => type)).toEqual(['code', 'paragraph'])
})
