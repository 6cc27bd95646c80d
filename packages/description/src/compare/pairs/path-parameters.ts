import { all, breaking, identical, safe, type Dimension } from './pair.ts'
import { api, ok } from './specimens.ts'

const template =
  'OAS 3.1.1 §4.8.8 Paths Object: templates that differ only in the names of their parameters are one path'
const name =
  'OAS 3.1.1 §4.8.12 Parameter Object, name: in a path, that of the place in the template'

const at = (path: string, parameters: { name: string; schema?: object }[]) =>
  api({
    [path]: {
      get: {
        parameters: parameters.map((one) => ({
          in: 'path',
          required: true,
          schema: { type: 'string' },
          ...one,
        })),
        responses: ok,
      },
    },
  })

export const pathParameters: Dimension = {
  name: 'renamed path parameters',
  pairs: [
    {
      title: 'one has another name',
      published: at('/pets/{id}', [{ name: 'id' }]),
      candidate: at('/pets/{petId}', [{ name: 'petId' }]),
      forward: identical,
      backward: identical,
      because: template,
    },
    {
      title: 'two have other names',
      published: at('/owners/{id}/pets/{pet}', [{ name: 'id' }, { name: 'pet' }]),
      candidate: at('/owners/{owner}/pets/{id}', [{ name: 'id' }, { name: 'owner' }]),
      forward: identical,
      backward: identical,
      because: template,
    },
    {
      title: 'one has another name and another type',
      published: at('/pets/{id}', [{ name: 'id' }]),
      candidate: at('/pets/{number}', [{ name: 'number', schema: { type: 'integer' } }]),
      forward: breaking('type-narrowed'),
      backward: safe('type-widened'),
      because: name,
    },
    {
      title: 'two trade their names with their types, by position',
      published: at('/{a}/{b}', [{ name: 'a', schema: { type: 'integer' } }, { name: 'b' }]),
      candidate: at('/{b}/{a}', [{ name: 'b', schema: { type: 'integer' } }, { name: 'a' }]),
      forward: identical,
      backward: identical,
      because: template,
    },
    {
      title: 'two trade only their types',
      published: at('/{a}/{b}', [{ name: 'a', schema: { type: 'integer' } }, { name: 'b' }]),
      candidate: at('/{a}/{b}', [{ name: 'a' }, { name: 'b', schema: { type: 'integer' } }]),
      forward: all(breaking('type-narrowed'), safe('type-widened')),
      backward: all(breaking('type-narrowed'), safe('type-widened')),
      because: name,
    },
    {
      title: 'one inside a segment has another name',
      published: at('/reports/{id}.json', [{ name: 'id' }]),
      candidate: at('/reports/{report}.json', [{ name: 'report' }]),
      forward: identical,
      backward: identical,
      because: template,
    },
    {
      title: 'one is declared that the template had already',
      published: at('/pets/{id}', []),
      candidate: at('/pets/{id}', [{ name: 'id' }]),
      forward: identical,
      backward: identical,
      because:
        'OAS 3.1.1 §4.8.8 Paths Object: each place of the template has a value in every call',
    },
  ],
}
