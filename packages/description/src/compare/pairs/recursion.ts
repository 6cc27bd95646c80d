import { breaking, identical, safe, type Dimension } from './pair.ts'
import { answers, api, in30, json, schemas, sends, to } from './specimens.ts'

const reference =
  'JSON Schema Core 2020-12 §8.2.3.1 $ref: the value meets the schema it leads to, at any depth'
const names = 'OAS 3.1.1 §4.8.7 Components Object: names of schemas are for references'

const text = { type: 'string' }
const object = (properties: object) => ({ type: 'object', properties })
const list = (items: object) => ({ type: 'array', items })
const tree = (rest: object = {}) => ({ Tree: object({ ...rest, children: list(to('Tree')) }) })

const gives = (named: object, name = 'Tree', rest: object = {}) =>
  answers(to(name), { ...schemas(named), ...rest })
const takes = (named: object) => sends(to('Tree'), schemas(named))

const twice = (named: object) =>
  api(
    Object.fromEntries(
      ['/trees', '/woods'].map((path) => [
        path,
        { get: { responses: { '200': { description: 'ok', content: json(to('Tree')) } } } },
      ]),
    ),
    schemas(named),
  )

const expression = (...more: object[]) => ({
  Tree: {
    oneOf: [object({ left: to('Tree'), right: to('Tree') }), { type: 'number' }, ...more],
  },
})

export const recursion: Dimension = {
  name: 'recursive schemas',
  pairs: [
    {
      title: 'a tree stays as it is, and its name changes',
      published: gives(tree({ name: text })),
      candidate: gives({ Node: object({ name: text, children: list(to('Node')) }) }, 'Node'),
      forward: identical,
      backward: identical,
      because: names,
    },
    {
      title: 'each node loses a property: that is one change',
      published: gives(tree({ name: text, size: { type: 'integer' } })),
      candidate: gives(tree({ name: text })),
      forward: breaking('property-removed'),
      backward: safe('property-added'),
      because: reference,
    },
    {
      title: 'each node that is sent must have a name',
      published: takes(tree({ name: text })),
      candidate: takes({ Tree: { ...tree({ name: text }).Tree, required: ['name'] } }),
      forward: breaking('property-became-required'),
      backward: safe('property-became-optional'),
      because: reference,
    },
    {
      title: 'a list of nodes is unrolled once',
      published: gives({ Tree: object({ next: to('Tree') }) }),
      candidate: gives({ Tree: object({ next: to('Next') }), Next: object({ next: to('Tree') }) }),
      forward: identical,
      backward: identical,
      because: reference,
    },
    {
      title: 'two schemas that contain each other are inlined into one',
      published: gives({
        Tree: object({ branch: to('Branch') }),
        Branch: object({ tree: to('Tree'), name: text }),
      }),
      candidate: gives({ Tree: object({ branch: object({ tree: to('Tree'), name: text }) }) }),
      forward: identical,
      backward: identical,
      because: reference,
    },
    {
      title: 'two operations share a tree that changes',
      published: twice(tree({ name: text })),
      candidate: twice(tree({ name: { type: 'integer' } })),
      forward: breaking('type-changed', 'type-changed'),
      backward: breaking('type-changed', 'type-changed'),
      because: reference,
    },
    {
      title: 'a tree is a map of trees, whose names become numbers',
      published: gives({ Tree: { ...object({ name: text }), additionalProperties: to('Tree') } }),
      candidate: gives({
        Tree: { ...object({ name: { type: 'integer' } }), additionalProperties: to('Tree') },
      }),
      forward: breaking('type-changed'),
      backward: breaking('type-changed'),
      because: reference,
    },
    {
      title: 'the parent of a node may be null',
      published: gives({ Tree: object({ parent: to('Tree') }) }),
      candidate: gives({ Tree: object({ parent: { anyOf: [to('Tree'), { type: 'null' }] } }) }),
      forward: breaking('null-allowed'),
      backward: safe('null-refused'),
      because: 'JSON Schema Core 2020-12 §10.2.1.2 anyOf: the value meets at least one',
    },
    {
      title: 'a term may be something else, at any depth',
      published: gives(expression()),
      candidate: gives(expression(text)),
      forward: breaking('type-widened'),
      backward: safe('type-narrowed'),
      because: 'JSON Schema Core 2020-12 §10.2.1.3 oneOf: the value meets exactly one',
    },
    {
      title: 'a schema that is only itself',
      published: gives({ Tree: { allOf: [to('Tree')] } }, 'Tree', in30),
      candidate: gives({ Tree: { allOf: [to('Tree')], description: 'odd' } }, 'Tree', in30),
      forward: identical,
      backward: identical,
      because:
        'JSON Schema Core 2020-12 §9.4.1 Guarding Against Infinite Recursion: left undefined',
    },
  ],
}
