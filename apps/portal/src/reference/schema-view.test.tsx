import { describe, expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { Parameters } from './parameters.tsx'
import { SchemaView } from './schema-view.tsx'

const place = { org: 'acme', api: 'petstore', version: '1.0.0' }

describe('a schema on a page', () => {
  test('opens in place, links its components, and says what it takes', () => {
    const { container } = render(
      <SchemaView
        id="request-body"
        place={place}
        schemas={{ Owner: { type: 'object', properties: { name: { type: 'string' } } } }}
        schema={{
          type: 'object',
          required: ['owner'],
          properties: {
            kind: { enum: ['cat', 'dog'], default: 'cat', description: 'What *it* is.' },
            owner: { $ref: '#/components/schemas/Owner' },
          },
        }}
      />,
    )
    expect(screen.getByText('1 part of owner').closest('details')?.open).toBe(false)
    expect(screen.getByRole('link', { name: 'Owner' }).getAttribute('href')).toBe(
      '/acme/petstore/v/1.0.0/schemas/Owner',
    )
    expect(screen.getByRole('link', { name: 'Link to kind' }).getAttribute('href')).toBe(
      '#request-body.kind',
    )
    expect(container.querySelector('[id="request-body.owner"]')?.textContent).toContain('required')
    expect(container.textContent).toContain('One of cat dog')
    expect(container.textContent).toContain('Default cat')
    expect(container.querySelector('em')?.textContent).toBe('it')
  })
})

test('parameters stand by their place, required ones first', () => {
  const parameter = (name: string, where: string, required: boolean) => ({
    name,
    in: where,
    required,
    deprecated: false,
    schema: { type: 'string' },
  })
  const { container } = render(
    <Parameters
      schemas={{}}
      place={place}
      parameters={[
        parameter('q', 'query', false),
        parameter('page', 'query', true),
        parameter('id', 'path', true),
      ]}
    />,
  )
  expect([...container.querySelectorAll('h3')].map((each) => each.textContent)).toEqual([
    'In the path',
    'In the query',
  ])
  expect([...container.querySelectorAll('li')].map((each) => each.id)).toEqual([
    'path.id',
    'query.page',
    'query.q',
  ])
})
