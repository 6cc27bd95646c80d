/** A small description, whose operations the test reads back. */
export const petstore = JSON.stringify({
  openapi: '3.1.0',
  info: { title: 'Petstore', version: '1.0.0', description: 'Pets, and who keeps them.' },
  servers: [{ url: 'https://petstore.example.com' }],
  paths: {
    '/pets': {
      get: {
        operationId: 'listPets',
        summary: 'List pets',
        responses: { 200: json({ type: 'array', items: { $ref: '#/components/schemas/Pet' } }) },
      },
    },
    '/pets/{petId}': {
      get: {
        operationId: 'getPet',
        summary: 'One pet',
        parameters: [{ name: 'petId', in: 'path', required: true, schema: { type: 'string' } }],
        responses: { 200: json({ $ref: '#/components/schemas/Pet' }) },
      },
    },
  },
  components: {
    schemas: {
      Pet: {
        type: 'object',
        required: ['id', 'name'],
        properties: { id: { type: 'string' }, name: { type: 'string', examples: ['Rex'] } },
      },
    },
  },
})

function json(schema: object) {
  return { description: 'As asked for.', content: { 'application/json': { schema } } }
}
