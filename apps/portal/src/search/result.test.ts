import { describe, expect, test } from '@jest/globals'
import { addressOf, marked } from './result.ts'

const found = { api: 'pets', apiTitle: 'Pets', version: '1.0.0', title: 'x', matched: [] }

describe('what was found', () => {
  test('leads to its page', () => {
    expect(addressOf('acme', { ...found, kind: 'api' })).toBe('/acme/pets')
    expect(addressOf('acme', { ...found, kind: 'operation', page: 'get~pets~*' })).toBe(
      '/acme/pets/v/1.0.0/operations/get~pets~*',
    )
    expect(addressOf('acme', { ...found, kind: 'webhook', page: 'post~newPet' })).toBe(
      '/acme/pets/v/1.0.0/webhooks/post~newPet',
    )
  })

  test('leads to its place on the page, whatever its name', () => {
    const property = { ...found, kind: 'property', page: 'Pet/é', anchor: 'owner "name"' } as const
    expect(addressOf('acme', property)).toBe(
      '/acme/pets/v/1.0.0/schemas/Pet%2F%C3%A9#owner%20%22name%22',
    )
  })
})

describe('a text in which words were found', () => {
  const said = (ranges: number[][]) =>
    marked('List all pets', ranges)
      .map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
      .join('')
  test('is marked there', () => {
    expect(
      said([
        [0, 2],
        [9, 13],
      ]),
    ).toBe('[Li]st all [pets]')
    expect(said([[5, 8]])).toBe('List [all] pets')
  })
  test('is whole without them', () => expect(said([])).toBe('List all pets'))
})
