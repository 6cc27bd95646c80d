import { describe, expect, test } from '@jest/globals'
import { Reading } from '../../model/reading.ts'
import type { JsonObject } from '../../parse/json.ts'
import { Composition } from './compose.ts'

const to = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` })
const part = (name: string, ...all: string[]): JsonObject => ({
  title: name,
  properties: { [name]: {} },
  required: [name],
  allOf: all.map(to),
})
const schemas = {
  A: part('A', 'B', 'C'),
  B: part('B', 'C'),
  C: { title: 'C', description: 'of C', properties: { A: { title: 'other' }, C: {} } },
  One: part('One', 'Two'),
  Two: part('Two', 'One', 'C'),
}
const reading = new Reading({ openapi: '3.1.0', paths: {}, components: { schemas } }, '3.1')

describe('what allOf composes', () => {
  test('is put together, the outer before the inner', () => {
    expect(new Composition(reading).of(to('A'))).toEqual({
      title: 'A',
      description: 'of C',
      properties: { A: {}, B: {}, C: {} },
      required: ['A', 'B'],
    })
  })

  test('is the same in a circle, wherever it was entered first', () => {
    const one = new Composition(reading)
    const other = new Composition(reading)
    const entered = [one.of(to('One')), one.of(to('Two'))]
    const turned = [other.of(to('Two')), other.of(to('One'))]
    expect(turned.toReversed()).toEqual(entered)
    expect(entered[0]).toMatchObject({ title: 'One', required: ['One', 'Two'] })
    expect(entered[1]).toMatchObject({ title: 'Two', required: ['Two', 'One'] })
  })
})
