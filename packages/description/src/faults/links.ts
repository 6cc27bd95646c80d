import { latest, modern, type Fault } from './fault.ts'

export const linkFaults: Fault[] = [
  {
    fault: 'a link to an operationId that nothing has',
    versions: modern,
    rule: 'link-operation',
    text: `
      paths:
        /pets:
          get:
            operationId: listPets
            responses:
              '200':
                description: ok
                links:
                  again:
-                   operationId: listPets
+                   operationId: listPest #!
    `,
  },
  {
    fault: 'a link to a place where no operation is',
    versions: modern,
    rule: 'link-operation',
    text: `
      paths:
        /pets:
          get:
            responses:
              '200':
                description: ok
                links:
                  again:
-                   operationRef: '#/paths/~1pets/get'
+                   operationRef: '#/paths/~1pets/put' #!
    `,
  },
  {
    fault: 'a link that leads nowhere',
    versions: ['3.0'],
    rule: 'link-operation',
    text: `
      paths:
        /pets:
          get:
            operationId: listPets
            responses:
              '200':
                description: ok
                links:
                  again: #!
-                   operationId: listPets
                    description: The same again
    `,
  },
  {
    fault: 'a link that names its operation in two ways',
    versions: modern,
    rule: 'wrong-combination',
    text: `
      paths:
        /pets:
          get:
            operationId: listPets
            responses:
              '200':
                description: ok
                links:
                  again: #!
                    operationId: listPets
+                   operationRef: '#/paths/~1pets/get'
    `,
  },
  {
    fault: 'a link that gives a parameter that its operation does not have',
    versions: modern,
    rule: 'link-parameter',
    text: `
      paths:
        /pets/{id}:
          get:
            operationId: getPet
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            responses:
              '200':
                description: ok
                links:
                  self:
                    operationId: getPet
                    parameters:
-                     id: $response.body#/id
+                     petId: $response.body#/id #!
    `,
  },
  {
    fault: 'a link with an expression that does not parse',
    versions: modern,
    rule: 'runtime-expression',
    text: `
      paths:
        /pets/{id}:
          get:
            operationId: getPet
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            responses:
              '200':
                description: ok
                links:
                  self:
                    operationId: getPet
                    parameters:
-                     path.id: $response.body#/id
+                     path.id: $response.body.id #!
    `,
  },
  {
    fault: 'a callback to an address that does not parse',
    versions: modern,
    rule: 'runtime-expression',
    text: `
      paths:
        /pets:
          post:
            responses: {'200': {description: ok}}
            callbacks:
              born:
-               '{$request.body#/url}':
+               '{$request.body/url}': #!
                  post: {responses: {'200': {description: ok}}}
    `,
  },
  {
    fault: 'a callback to a plain name in braces',
    versions: modern,
    rule: 'runtime-expression',
    text: `
      paths:
        /pets:
          post:
            responses: {'200': {description: ok}}
            callbacks:
              born:
-               'https://example.com/hook?id={$request.query.id}':
+               'https://example.com/hook?id={id}': #!
                  post: {responses: {'200': {description: ok}}}
    `,
  },
  {
    fault: 'a misspelled field of an operation in a callback',
    versions: modern,
    rule: 'unknown-field',
    text: `
      paths:
        /pets:
          post:
            responses: {'200': {description: ok}}
            callbacks:
              born:
                $request.query.url:
                  post:
-                   summary: A pet is born
+                   sumary: A pet is born #!
                    responses: {'200': {description: ok}}
    `,
  },
  {
    fault: 'an operationId that a webhook has too',
    versions: latest,
    rule: 'operation-id-duplicate',
    text: `
      paths:
        /pets:
          get: {operationId: pets, responses: {'200': {description: ok}}}
      webhooks:
        born:
          post:
-           operationId: born
+           operationId: pets #!
            responses: {'200': {description: ok}}
    `,
  },
]
