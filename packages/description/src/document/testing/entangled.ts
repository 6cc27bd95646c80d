/** A description whose parts lead to each other in every way that there is. */
export const entangled = `
openapi: 3.1.0
info: {title: Entangled, version: '1', x-stability: beta}
servers: [{url: 'https://a.example.com/{v}', variables: {v: {default: v1}}}]
security: [{key: []}]
tags: [{name: one, description: First}, {name: two}]
paths:
  /a/{id}:
    parameters: [{$ref: '#/components/parameters/Id'}]
    description: About a
    get:
      operationId: getA
      tags: [one]
      summary: Get
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/A'}, examples: {x: {$ref: '#/components/examples/X'}}}}
          links: {next: {operationId: getB, parameters: {id: '$response.body#/id'}}, other: {operationRef: '#/paths/~1c/post'}}
        default: {$ref: '#/components/responses/Error'}
    put:
      operationId: putA
      tags: [two, one]
      requestBody: {$ref: '#/components/requestBodies/Body'}
      responses: {'204': {description: none}}
  /b:
    get: {operationId: getB, tags: [one], security: [], parameters: [{name: q, in: query, schema: {$ref: '#/components/schemas/Leaf'}}], responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Tree'}}}}}}
    servers: [{url: 'https://b.example.com'}]
  /c:
    post:
      tags: [two]
      requestBody: {required: true, content: {application/json: {schema: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind, mapping: {kitty: '#/components/schemas/Cat'}}}}}}
      callbacks: {done: {'{$request.body#/url}': {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Cat'}}}}, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/paths/~1b/get/parameters/0/schema'}}}}}}}}}
      responses: {'200': {description: ok, headers: {X: {$ref: '#/components/headers/X'}}, content: {text/event-stream: {itemSchema: {$ref: '#/components/schemas/Leaf'}}}}}
  /d: {$ref: '#/components/pathItems/D'}
  /e:
    get: {responses: {'200': {description: named, content: {application/json: {schema: {$ref: '#named'}}}}}}
    delete: {deprecated: true, x-sunset: '2027-01-01', responses: {'200': {$ref: '#/paths/~1a~1{id}/get/responses/200'}}}
webhooks:
  created: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}, responses: {'200': {description: ok}}}}
  gone: {post: {security: [{oauth: [read]}], tags: [one], requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Loop1'}}}}, responses: {'200': {description: ok}}}}
components:
  pathItems: {D: {get: {tags: [one], responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Alias'}}}}}}}}
  parameters: {Id: {name: id, in: path, required: true, schema: {type: string, example: abc}}}
  headers: {X: {schema: {type: integer, default: 4}, description: An x}}
  examples: {X: {summary: An x, value: {id: 1, leaf: {name: n}}}}
  responses: {Error: {description: wrong, content: {application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}}}}}
  requestBodies: {Body: {content: {application/json: {schema: {$ref: '#/components/schemas/A'}}, multipart/form-data: {schema: {type: object, properties: {f: {type: string, format: binary}, l: {$ref: '#/components/schemas/Leaf'}}}}}}}
  securitySchemes: {key: {type: apiKey, in: header, name: X-Key}, oauth: {type: oauth2, flows: {implicit: {authorizationUrl: 'https://a.example.com', scopes: {read: Reads}}}}}
  schemas:
    A: {type: object, required: [id], properties: {id: {type: integer, readOnly: true}, secret: {type: string, writeOnly: true}, leaf: {$ref: '#/components/schemas/Leaf'}, tree: {$ref: '#/components/schemas/Tree'}}}
    Leaf: {type: object, description: A leaf, properties: {name: {type: string, pattern: '^[a-z]+$', example: oak}, size: {type: integer, minimum: 1}}}
    Tree: {type: object, properties: {children: {type: array, items: {$ref: '#/components/schemas/Tree'}}, leaf: {$ref: '#/components/schemas/Leaf', description: Of the tree}, parent: {$ref: '#/components/schemas/Branch'}}}
    Branch: {type: object, properties: {trees: {type: array, items: {$ref: '#/components/schemas/Tree'}}}}
    Pet: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
    Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {claws: {type: integer}}}]}
    Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {bark: {type: string, enum: [loud, low]}}}]}
    Alias: {$ref: '#/components/schemas/Cat'}
    Loop1: {allOf: [{$ref: '#/components/schemas/Loop2'}, {properties: {a: {type: string}}}]}
    Loop2: {allOf: [{$ref: '#/components/schemas/Loop1'}, {properties: {b: {type: string}}}]}
    Named: {$anchor: named, type: object, properties: {n: {$dynamicRef: '#dyn'}}}
    Dyn: {$dynamicAnchor: dyn, type: string, description: Dynamic}
    Problem: {type: object, properties: {title: {type: string}, '$ref': {type: string, enum: ['#/components/schemas/Leaf']}}, required: ['$ref']}
    Lonely: {type: string, format: date, deprecated: true}
`
