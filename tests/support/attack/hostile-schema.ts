import { type Attack, hostilePattern } from './payloads.ts'

/** A schema with a payload in every text of JSON Schema 2020-12 and of OpenAPI's own keywords. */
export function hostileSchema({ text, address }: Attack) {
  const property = text('schema.property')
  const kind = text('schema.property')
  const docs = () => ({
    url: address('externalDocs.url'),
    description: text('externalDocs.description'),
    'x-more': text('externalDocs.extension'),
  })
  return {
    $comment: text('schema.$comment'),
    title: text('schema.title'),
    description: text('schema.description'),
    type: 'object',
    required: [property, kind],
    externalDocs: docs(),
    xml: {
      name: text('xml.name'),
      prefix: text('xml.prefix'),
      namespace: address('xml.namespace'),
      'x-more': text('xml.extension'),
    },
    properties: {
      [property]: {
        title: text('schema.title'),
        description: text('schema.description'),
        type: 'string',
        format: text('schema.format'),
        default: text('schema.default'),
        examples: [text('schema.examples')],
        example: text('schema.example'),
      },
      [kind]: { type: 'string', enum: [text('schema.enum'), text('schema.enum')] },
      [text('schema.property')]: { const: text('schema.const') },
      [text('schema.property')]: {
        type: 'string',
        pattern: hostilePattern('schema.pattern'),
        contentMediaType: text('schema.contentMediaType'),
        contentEncoding: text('schema.contentEncoding'),
        contentSchema: { description: text('schema.description') },
        deprecated: true,
      },
      [text('schema.property')]: {
        description: text('schema.description'),
        oneOf: [
          { $ref: '#/components/schemas/Other' },
          { title: text('schema.title'), type: 'integer' },
        ],
      },
      [text('schema.property')]: {
        type: 'array',
        items: { $ref: '#/components/schemas/Hostile' },
        description: text('schema.description'),
      },
    },
    patternProperties: {
      '^<img src=x onerror=attacked>': { description: text('schema.description') },
    },
    additionalProperties: { title: text('schema.title'), type: 'string' },
    dependentRequired: { [property]: [kind] },
    dependentSchemas: { [property]: { description: text('schema.description') } },
    $defs: { [text('schema.$defs')]: { description: text('schema.description') } },
    'x-more': text('schema.extension'),
  }
}

/** One of alternatives that a property tells apart. */
export function hostileAlternatives({ text }: Attack) {
  const property = text('schema.property')
  const value = text('discriminator.mapping')
  return {
    title: text('schema.title'),
    description: text('schema.description'),
    oneOf: [{ $ref: '#/components/schemas/Other' }],
    discriminator: {
      propertyName: property,
      mapping: { [value]: '#/components/schemas/Other' },
      defaultMapping: '#/components/schemas/Other',
      'x-more': text('discriminator.extension'),
    },
    other: {
      type: 'object',
      title: text('schema.title'),
      required: [property],
      properties: { [property]: { type: 'string', description: text('schema.description') } },
    },
  }
}
