import { latest, modern, type Fault } from './fault.ts'

export const exampleFaults: Fault[] = [
  {
    fault: 'an example of another type than its schema',
    versions: modern,
    rule: 'example-invalid',
    text: `
      paths: {}
      components:
        schemas:
          Pet:
            type: object
            properties:
              age:
                type: integer
-               example: 3
+               example: three #!
    `,
  },
  {
    fault: 'an example in a list that does not fit',
    versions: latest,
    rule: 'example-invalid',
    text: `
      paths: {}
      components:
        schemas:
          Kind:
            enum: [dog, cat]
            examples:
              - dog
-             - cat
+             - cow #!
    `,
  },
  {
    fault: 'an example of a body without a required field',
    versions: modern,
    rule: 'example-invalid',
    text: `
      paths:
        /pets:
          post:
            requestBody:
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/Pet'}
                  example: #!
-                   name: Rex
                    age: 3
            responses: {'200': {description: ok}}
      components:
        schemas:
          Pet: {type: object, required: [name], properties: {name: {type: string}}}
    `,
  },
  {
    fault: 'a value deep in an example of a response',
    versions: modern,
    rule: 'example-invalid',
    text: `
      paths:
        /pets:
          get:
            responses:
              '200':
                description: ok
                content:
                  application/json:
                    schema:
                      type: array
                      items: {$ref: '#/components/schemas/Pet'}
                    examples:
                      two:
                        value:
                          - name: Rex
-                         - name: Tom
+                         - name: 7 #!
      components:
        schemas:
          Pet: {type: object, required: [name], properties: {name: {type: string}}}
    `,
  },
  {
    fault: 'an example among the components that does not fit where it is used',
    versions: modern,
    rule: 'example-invalid',
    text: `
      paths:
        /pets:
          get:
            responses:
              '200':
                description: ok
                content:
                  application/json:
                    schema: {type: object, additionalProperties: false, properties: {name: {type: string}}}
                    examples: {rex: {$ref: '#/components/examples/Rex'}}
      components:
        examples:
          Rex:
            value:
-             name: Rex
+             nme: Rex #!
    `,
  },
  {
    fault: 'an example of a parameter that does not fit',
    versions: modern,
    rule: 'example-invalid',
    text: `
      paths:
        /pets:
          get:
            parameters:
              - name: limit
                in: query
                schema: {type: integer, maximum: 100}
-               example: 100
+               example: 1000 #!
            responses: {'200': {description: ok}}
    `,
  },
  {
    fault: 'an example that is null where 3.0 does not say nullable',
    versions: ['3.0'],
    rule: 'example-invalid',
    text: `
      paths: {}
      components:
        schemas:
          Name:
            type: string
-           nullable: true
-           example: null
+           nullable: false
+           example: null #!
    `,
  },
  {
    fault: 'an example that matches two alternatives of oneOf',
    versions: modern,
    rule: 'example-invalid',
    text: `
      paths: {}
      components:
        schemas:
          Size:
            oneOf: [{type: number, minimum: 5}, {type: number, maximum: 10}]
-           example: 4
+           example: 7 #!
    `,
  },
  {
    fault: 'an example of a schema that contains itself',
    versions: modern,
    rule: 'example-invalid',
    text: `
      paths: {}
      components:
        schemas:
          Node:
            type: object
            properties: {next: {$ref: '#/components/schemas/Node'}}
            example:
              next:
-               next: {}
+               next: nothing #!
    `,
  },
  {
    fault: 'an example that does not match its pattern',
    versions: modern,
    rule: 'example-invalid',
    text: `
      paths: {}
      components:
        schemas:
          Chip:
            type: string
            pattern: ^[A-Z]{2}\\d{4}$
-           example: AB1234
+           example: AB123 #!
    `,
  },
  {
    fault: 'an example with both value and externalValue',
    versions: ['3.0'],
    rule: 'example-source',
    text: `
      paths: {}
      components:
        examples:
          Rex:
            value: {name: Rex}
+           externalValue: https://example.com/rex.json #!
    `,
  },
  {
    fault: 'an example with both value and externalValue',
    versions: latest,
    rule: 'wrong-combination',
    text: `
      paths: {}
      components:
        examples:
          Rex: #!
            value: {name: Rex}
+           externalValue: https://example.com/rex.json
    `,
  },
  {
    fault: 'both example and examples',
    versions: modern,
    rule: 'wrong-combination',
    text: `
      paths:
        /pets:
          get:
            parameters:
              - name: limit #!
                in: query
                schema: {type: integer}
                example: 1
+               examples: {two: {value: 2}}
            responses: {'200': {description: ok}}
    `,
  },
  {
    fault: 'a default of another type than its schema',
    versions: modern,
    rule: 'default-invalid',
    text: `
      paths:
        /pets:
          get:
            parameters:
              - name: limit
                in: query
                schema:
                  type: integer
-                 default: 10
+                 default: ten #!
            responses: {'200': {description: ok}}
    `,
  },
  {
    fault: 'a default that is not among the values',
    versions: modern,
    rule: 'default-invalid',
    text: `
      paths: {}
      components:
        schemas:
          Kind:
            type: string
            enum: [dog, cat]
-           default: cat
+           default: cow #!
    `,
  },
]
