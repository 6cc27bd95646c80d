import { breaking, caution, identical, safe, type Dimension } from './pair.ts'
import { answers, schemas, sends, swagger, to } from './specimens.ts'

const implicit =
  'OAS 3.1.1 §4.8.25 Discriminator Object: without a mapping, the value is the name of the schema'
const mapped =
  'OAS 3.1.1 §4.8.25 Discriminator Object, mapping: which value stands for which schema'
const hint = 'OAS 3.1.1 §4.8.25 Discriminator Object: a hint that changes nothing of what is valid'

const text = { type: 'string' }
const animal = (...names: string[]) => ({
  type: 'object',
  required: ['kind', 'type'],
  properties: {
    kind: text,
    type: text,
    ...Object.fromEntries(names.map((name) => [name, text])),
  },
})
const named = { Cat: animal('meow', 'lives'), Dog: animal('bark', 'tricks') }
const choice = (discriminator?: object, options: object[] = [to('Cat'), to('Dog')]) => ({
  oneOf: options,
  ...(discriminator && { discriminator }),
})
const byKind = { propertyName: 'kind' }
const mapping = (values: object) => ({ ...byKind, mapping: values })
const usual = mapping({ cat: to('Cat').$ref, dog: to('Dog').$ref })

const gives = (schema: object, rest: object = named) => answers(schema, schemas(rest))
const takes = (schema: object, rest: object = named) => sends(schema, schemas(rest))

const base = (values: object) => ({
  ...named,
  Animal: { ...animal(), discriminator: mapping(values) },
})
const inSwagger = (discriminator: object) =>
  swagger(
    {
      '/pets': {
        get: { responses: { '200': { description: 'ok', schema: { $ref: '#/definitions/Pet' } } } },
      },
    },
    { definitions: { Pet: { ...animal(), ...discriminator } } },
  )

export const discriminators: Dimension = {
  name: 'discriminators',
  pairs: [
    {
      title: 'an alternative is announced by another value',
      published: gives(choice(usual)),
      candidate: gives(choice(mapping({ feline: to('Cat').$ref, dog: to('Dog').$ref }))),
      forward: breaking('discriminator-value-changed'),
      backward: breaking('discriminator-value-changed'),
      because: mapped,
    },
    {
      title: 'the same values are written out that names gave',
      published: gives(choice(byKind)),
      candidate: gives(choice(mapping({ Cat: to('Cat').$ref, Dog: to('Dog').$ref }))),
      forward: identical,
      backward: identical,
      because: implicit,
    },
    {
      title: 'a mapping by name becomes one by reference',
      published: gives(choice(mapping({ cat: 'Cat', dog: 'Dog' }))),
      candidate: gives(choice(usual)),
      forward: identical,
      backward: identical,
      because: mapped,
    },
    {
      title: 'an alternative has another name, which is its value',
      published: gives(choice(byKind)),
      candidate: gives(choice(byKind, [to('Kitty'), to('Dog')]), {
        Kitty: named.Cat,
        Dog: named.Dog,
      }),
      forward: breaking('discriminator-value-changed'),
      backward: breaking('discriminator-value-changed'),
      because: implicit,
    },
    {
      title: 'an alternative has another name, and the mapping keeps its value',
      published: gives(choice(usual)),
      candidate: gives(
        choice(mapping({ cat: to('Kitty').$ref, dog: to('Dog').$ref }), [to('Kitty'), to('Dog')]),
        { Kitty: named.Cat, Dog: named.Dog },
      ),
      forward: identical,
      backward: identical,
      because: mapped,
    },
    {
      title: 'another property announces the alternatives',
      published: gives(choice(byKind)),
      candidate: gives(choice({ propertyName: 'type' })),
      forward: breaking('discriminator-property-changed'),
      backward: breaking('discriminator-property-changed'),
      because:
        'OAS 3.1.1 §4.8.25 Discriminator Object, propertyName: which property holds the value',
    },
    {
      title: 'readers are told which property announces the alternatives',
      published: gives(choice()),
      candidate: gives(choice(byKind)),
      forward: safe('discriminator-added'),
      backward: caution('discriminator-removed'),
      because: hint,
    },
    {
      title: 'senders are told which property announces the alternatives',
      published: takes(choice()),
      candidate: takes(choice(byKind)),
      forward: caution('discriminator-added'),
      backward: safe('discriminator-removed'),
      because: hint,
    },
    {
      title: 'readers may get another announced alternative',
      published: gives(choice(byKind, [to('Cat')])),
      candidate: gives(choice(byKind)),
      forward: breaking('alternative-added'),
      backward: safe('alternative-removed'),
      because: 'JSON Schema Core 2020-12 §10.2.1.3 oneOf: the value meets exactly one',
    },
    {
      title: 'a base schema, received, maps another value',
      published: gives(to('Animal'), base({ cat: 'Cat' })),
      candidate: gives(to('Animal'), base({ cat: 'Cat', dog: 'Dog' })),
      forward: breaking('discriminator-value-added'),
      backward: safe('discriminator-value-removed'),
      because: mapped,
    },
    {
      title: 'a base schema, sent, maps another value',
      published: takes(to('Animal'), base({ cat: 'Cat' })),
      candidate: takes(to('Animal'), base({ cat: 'Cat', dog: 'Dog' })),
      forward: safe('discriminator-value-added'),
      backward: breaking('discriminator-value-removed'),
      because: mapped,
    },
    {
      title: 'what a base schema maps a value to loses a property',
      published: gives(to('Animal'), base({ cat: 'Cat' })),
      candidate: gives(to('Animal'), { ...base({ cat: 'Cat' }), Cat: animal('meow') }),
      forward: breaking('property-removed'),
      backward: safe('property-added'),
      because: mapped,
    },
    {
      title: '2.0: another property announces the alternatives',
      published: inSwagger({ discriminator: 'kind' }),
      candidate: inSwagger({ discriminator: 'type' }),
      forward: breaking('discriminator-property-changed'),
      backward: breaking('discriminator-property-changed'),
      because:
        'OAS 2.0 Schema Object, discriminator: the name of the property that says which schema',
    },
    {
      title: 'senders must announce an alternative by another value',
      published: takes(choice(usual)),
      candidate: takes(choice(mapping({ feline: to('Cat').$ref, dog: to('Dog').$ref }))),
      forward: breaking('discriminator-value-changed'),
      backward: breaking('discriminator-value-changed'),
      because: mapped,
    },
    {
      title: 'senders must announce alternatives by another property',
      published: takes(choice(byKind)),
      candidate: takes(choice({ propertyName: 'type' })),
      forward: breaking('discriminator-property-changed'),
      backward: breaking('discriminator-property-changed'),
      because:
        'OAS 3.1.1 §4.8.25 Discriminator Object, propertyName: which property holds the value',
    },
  ],
}
