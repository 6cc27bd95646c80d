import { describe, expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { Anchors } from './anchors.ts'
import type { SchemaContext } from './context.ts'
import type { ParameterDocument } from './documentation.ts'
import type { Json } from './json-schema.ts'
import { Parameters } from './parameters.tsx'
import { SchemaView } from './schema-view.tsx'

const context = (schemas: Record<string, Json> = {}): SchemaContext => ({
  place: { org: 'acme', api: 'petstore', version: '1.0.0' },
  schemas,
  room: { nodes: 300 },
  anchors: new Anchors(),
})

describe('a schema on a page', () => {
  test('opens in place, links its components, and says what it takes', () => {
    const { container } = render(
      <SchemaView
        id="request-body"
        {...context({ Owner: { type: 'object', properties: { name: { type: 'string' } } } })}
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
    expect(screen.getByText('1 property').closest('details')?.open).toBe(false)
    expect(screen.getByRole('link', { name: 'Owner' }).getAttribute('href')).toBe(
      '/acme/petstore/v/1.0.0/schemas/Owner',
    )
    expect(screen.getByRole('link', { name: 'kind' }).getAttribute('href')).toBe(
      '#request-body.kind',
    )
    expect(container.querySelector('[id="request-body.owner"]')?.textContent).toContain('required')
    expect(container.textContent).toContain('One of cat dog')
    expect(container.textContent).toContain('Default cat')
    expect(container.querySelector('em')?.textContent).toBe('it')
  })

  test('names alternatives, and the value that chooses each', () => {
    render(
      <SchemaView
        id="body"
        {...context({ Cat: { type: 'object' }, Dog: { type: 'object' } })}
        schema={{
          oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }],
          discriminator: { propertyName: 'kind', mapping: { cat: '#/components/schemas/Cat' } },
        }}
      />,
    )
    const group = screen.getByRole('group', { name: 'One of these' })
    expect([...group.querySelectorAll('summary')].map((each) => each.textContent)).toEqual([
      'Cat when kind is cat',
      'Dog when kind is Dog',
    ])
  })

  test('links what contains itself', () => {
    render(
      <SchemaView
        id="body"
        {...context()}
        self="Folder"
        schema={{ type: 'object', properties: { parent: { $ref: '#/components/schemas/Folder' } } }}
      />,
    )
    expect(screen.getByRole('link', { name: 'Folder again, as above' })).toBeTruthy()
  })

  test('folds a long list of values', () => {
    const values = Array.from({ length: 30 }, (_, index) => `v${index}`)
    const { container } = render(
      <SchemaView id="body" {...context()} schema={{ type: 'string', enum: values }} />,
    )
    expect(screen.getByText('6 more values').closest('details')?.open).toBe(false)
    expect(container.querySelectorAll('.values code')).toHaveLength(30)
  })
})

test('parameters stand by their place, required ones first', () => {
  const parameter = (name: string, where: string, required: boolean): ParameterDocument => ({
    name,
    in: where,
    required,
    deprecated: false,
    schema: { type: 'string' },
    examples: [],
  })
  const { container } = render(
    <Parameters
      {...context()}
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
