import { describe, expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { Anchors } from './anchors.ts'
import { Callbacks } from './callbacks.tsx'
import type { SchemaContext } from './context.ts'
import { daysUntil, Deprecation } from './deprecation.tsx'
import { Examples } from './example.tsx'
import { pastOf } from './history.ts'
import { PastLine } from './past.tsx'
import { Responses } from './responses.tsx'
import { SecurityNeeds } from './security-needs.tsx'
import { Snippets } from './snippets.tsx'
import { VersionSwitch } from './version-switch.tsx'
import { WhoToAsk } from './who-to-ask.tsx'

const place = { org: 'acme', api: 'petstore', version: '2.0.0' }
const context: SchemaContext = {
  place,
  schemas: {},
  room: { nodes: 300 },
  anchors: new Anchors(),
}
const texts = (selector: string) =>
  [...document.querySelectorAll(selector)].map((each) => each.textContent)

describe('examples', () => {
  const media = (examples: object[], schema: object | undefined = { type: 'string' }) => ({
    mediaType: 'application/json',
    ...(schema && { schema: schema as never }),
    examples: examples as never,
  })
  test('say so where none is valid', () => {
    render(<Examples media={media([])} id="body" label="Example" />)
    expect(screen.getByText(/No valid example/)).toBeTruthy()
  })
  test('are nothing where nothing is described', () => {
    const { container } = render(
      <Examples media={{ mediaType: 'text/plain', examples: [] }} id="body" label="Example" />,
    )
    expect(container.textContent).toBe('')
  })
  test('stand one under the other with their names, each under its tab', () => {
    const one = { name: 'one', summary: 'The first', value: { a: 1 }, generated: false }
    const two = { name: 'two', value: 'text', generated: false }
    render(<Examples media={media([one, two])} id="body" label="Example" />)
    expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(['The first', 'two'])
    expect(texts('.tab-name')).toEqual(['The first', 'two'])
    expect(texts('pre')).toEqual(['{\n  "a": 1\n}', '"text"'])
  })
})

test('the call stands in each language, and remembers which one was chosen', () => {
  render(
    <Snippets
      snippets={[
        { language: 'curl', code: 'curl --url https://e.com' },
        { language: 'csharp', code: 'using System;' },
      ]}
    />,
  )
  expect(screen.getAllByRole('tab').map((tab) => tab.dataset['choice'])).toEqual(['curl', 'csharp'])
  expect(document.querySelector('[data-remember="language"]')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Copy: Call in C#' })).toBeTruthy()
})

describe('a deprecation', () => {
  const nowMs = Date.parse('2026-11-21T22:00:00Z')
  const cases: [day: string, days: number | undefined, words: string][] = [
    ['2026-12-01', 10, 'It ends on Dec 1, 2026, in 10 days.'],
    ['2026-11-22', 1, 'It ends on Nov 22, 2026, tomorrow.'],
    ['2026-11-21', 0, 'It ends on Nov 21, 2026, today.'],
    ['2026-11-19', -2, 'It ended on Nov 19, 2026, 2 days ago.'],
    ['soon', undefined, 'plan to leave it.'],
  ]
  for (const [day, days, words] of cases)
    test(`that ends on ${day} says: ${words}`, () => {
      expect(daysUntil(day, nowMs)).toBe(days)
      const { container } = render(<Deprecation deprecated sunset={day} nowMs={nowMs} />)
      expect(container.textContent).toContain(words)
    })
  test('is nothing where there is none', () => {
    const { container } = render(<Deprecation deprecated={false} sunset={undefined} nowMs={0} />)
    expect(container.textContent).toBe('')
  })
})

test('what a version did to an operation leads to its changes', () => {
  const operation = {
    key: 'GET /pets',
    history: [
      { version: '2.0.0', breaking: 1, caution: 0, safe: 2 },
      { version: '1.0.0', added: true, breaking: 0, caution: 0, safe: 0 },
    ],
  }
  const versions = [{ version: '2.0.0' }, { version: '1.1.0' }, { version: '1.0.0' }]
  const past = pastOf(operation as never, place, versions)
  render(<PastLine past={past} version="2.0.0" />)
  expect(screen.getByRole('link', { name: /Changed in 2.0.0/ }).getAttribute('href')).toBe(
    '/acme/petstore/changes/1.1.0..2.0.0?operation=GET+%2Fpets',
  )
  // Nothing was before the first.
  expect(screen.queryByRole('link', { name: /New in 1.0.0/ })).toBeNull()
  expect(screen.getByText('New in 1.0.0')).toBeTruthy()
})

test('another version is one link away, and hears where the reader came from', () => {
  render(
    <VersionSwitch
      place={place}
      versions={[
        { version: '2.0.0', status: 'published', latest: true },
        { version: '1.0.0+a', status: 'deprecated' },
      ]}
      pageIn={({ version }) => `/x/${encodeURIComponent(version)}`}
    />,
  )
  const [current, other] = screen.getAllByRole('link', { hidden: true })
  expect(current?.getAttribute('aria-current')).toBe('true')
  expect(other?.getAttribute('href')).toBe('/x/1.0.0%2Ba?from=2.0.0')
  expect(other?.textContent).toBe('1.0.0+adeprecated')
})

test('ways in are told apart from what is needed together', () => {
  const { container } = render(
    <SecurityNeeds
      place={place}
      security={[
        [{ name: 'oauth', scopes: ['read', 'write'] }],
        [
          { name: 'key', scopes: [] },
          { name: 'lost', scopes: [] },
        ],
        [],
      ]}
      securitySchemes={[
        { name: 'oauth', type: 'oauth2', scheme: {} },
        { name: 'key', type: 'apiKey', scheme: { in: 'header', name: 'X-Key' } },
      ]}
    />,
  )
  expect([...container.querySelectorAll('li')].map((each) => each.textContent)).toEqual([
    'An OAuth 2 access token (oauth) with read and write.',
    'An API key in the header X-Key, together with: lost.',
    'Nothing: anyone may call it.',
  ])
})

describe('responses', () => {
  test('fold, the first good one is open, and links lead to their operation', () => {
    render(
      <Responses
        context={context}
        responses={[
          { status: '400', headers: [], content: [], links: [] },
          {
            status: '2XX',
            headers: [],
            content: [],
            links: [
              {
                name: 'next',
                operation: 'get~next',
                operationId: 'next',
                parameters: { id: '$response.body#/id' },
              },
            ],
          },
        ]}
      />,
    )
    const folds = [...document.querySelectorAll('details')]
    expect(folds.map(({ id, open }) => [id, open])).toEqual([
      ['response-400', false],
      ['response-2XX', true],
    ])
    expect(screen.getByText('Success')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'next' }).getAttribute('href')).toBe(
      '/acme/petstore/v/2.0.0/operations/get~next',
    )
  })
})

test('a callback shows what it sends and what it wants to hear', () => {
  const schema = {
    type: 'object',
    properties: { id: { type: 'string', readOnly: true }, secret: { writeOnly: true } },
  }
  render(
    <Callbacks
      context={context}
      callbacks={[
        {
          name: 'confirmed',
          expression: '{$request.body#/url}',
          method: 'POST',
          deprecated: false,
          parameters: [],
          requestBody: {
            required: false,
            content: [{ mediaType: 'application/json', schema, examples: [] }],
          },
          responses: [{ status: '204', headers: [], content: [], links: [] }],
        },
      ]}
    />,
  )
  expect(screen.getByText('{$request.body#/url}')).toBeTruthy()
  // The API writes it, so what only callers write is not in it.
  expect(texts('.property')).toEqual(['id'])
  expect(document.querySelector('#callback-confirmed-post-responses')).toBeTruthy()
})

test('who is asked is a link only where it is safe', () => {
  const { container } = render(
    <WhoToAsk contact={{ name: 'Us', url: 'javascript:alert(1)' }} team="Pets" />,
  )
  expect(container.textContent).toContain('The team Pets, or Us.')
  expect(container.querySelector('a')).toBeNull()
})
