import { describe, expect, test } from '@jest/globals'
import { render } from '@testing-library/react'
import { excerpt } from './excerpt.ts'
import { Markdown } from './markdown.tsx'

const html = (text: string) => render(<Markdown text={text} />).container.innerHTML

describe('Markdown from a stranger', () => {
  test('shows text, lists, tables and code', () => {
    const { container } = render(
      <Markdown text={'# Pets\n\nAll *pets*.\n\n| a |\n| - |\n| 1 |\n\n```json\n{}\n```'} />,
    )
    expect(container.querySelector('h3')?.textContent).toBe('Pets')
    expect(container.querySelector('em')?.textContent).toBe('pets')
    expect(container.querySelector('td')?.textContent).toBe('1')
    expect(container.querySelector('pre code')?.textContent).toBe('{}\n')
  })

  test('shows the HTML that is harmless', () =>
    expect(html('<p>one<br>two</p>')).toContain('<p>one<br>two</p>'))

  const hostile = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)><script>alert(1)</script></svg>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt&#58;alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](vbscript:x)',
    '<a href="//elsewhere.example">x</a>',
    '<a href="/-/sign-out">x</a>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<form action=https://elsewhere.example><button>x</button></form>',
    '<p style="position:fixed" onclick=alert(1) id=steps class=problem>x</p>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
    '<details open ontoggle=alert(1)>x</details>',
    '<base href=https://elsewhere.example><meta http-equiv=refresh content=0>',
  ]
  for (const text of hostile)
    test(`${text} does nothing`, () => {
      const { container } = render(<Markdown text={text} />)
      const inside = container.querySelector('.prose')
      for (const element of inside?.querySelectorAll('*') ?? []) {
        expect(['SCRIPT', 'STYLE', 'SVG', 'IFRAME', 'FORM', 'IMG', 'BASE', 'META']).not.toContain(
          element.tagName.toUpperCase(),
        )
        const names = [...element.attributes].map(({ name }) => name)
        expect(names.filter((name) => !['href', 'rel'].includes(name))).toEqual([])
        expect(element.getAttribute('href') ?? 'https:').toMatch(/^(https?|mailto):/)
      }
    })

  test('gives an image as the way to it', () =>
    expect(html('![a chart](https://example.com/chart.png)')).toContain(
      'href="https://example.com/chart.png"',
    ))
})

describe('an excerpt', () => {
  test('leaves the marks out', () =>
    expect(excerpt('## Pets\nSee [the **guide**](https://e.com) `x`<br>now')).toBe(
      'Pets See the guide x now',
    ))
  test('ends between words', () => expect(excerpt('one two three', 9)).toBe('one two…'))
})
