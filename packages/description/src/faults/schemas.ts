import { latest, modern, type Fault } from './fault.ts'

export const schemaFaults: Fault[] = [
  {
    fault: 'an unknown type',
    versions: modern,
    rule: 'wrong-value',
    text: `
      paths: {}
      components:
        schemas:
          Pet:
-           type: string
+           type: text #!
    `,
  },
  {
    fault: 'a misspelled keyword of 3.0',
    versions: ['3.0'],
    rule: 'unknown-field',
    text: `
      paths: {}
      components:
        schemas:
          Pet:
            type: object
-           properties: {name: {type: string}}
+           propertys: {name: {type: string}} #!
    `,
  },
  {
    fault: 'a keyword of 3.1 in 3.0',
    versions: ['3.0'],
    rule: 'unknown-field',
    text: `
      paths: {}
      components:
        schemas:
          Kind:
            type: string
-           enum: [dog]
+           const: dog #!
    `,
  },
  {
    fault: 'a list of types in 3.0',
    versions: ['3.0'],
    rule: 'wrong-type',
    text: `
      paths: {}
      components:
        schemas:
          Name:
-           type: string
+           type: [string, 'null'] #!
    `,
  },
  {
    fault: 'nullable of 3.0',
    versions: latest,
    rule: 'outdated-keyword',
    text: `
      paths: {}
      components:
        schemas:
          Name:
            type: string
+           nullable: true #!
    `,
  },
  {
    fault: 'an exclusive bound of 3.0',
    versions: latest,
    rule: 'outdated-keyword',
    text: `
      paths: {}
      components:
        schemas:
          Weight:
            type: number
            minimum: 0
+           exclusiveMinimum: true #!
    `,
  },
  {
    fault: 'dependencies of an older draft',
    versions: latest,
    rule: 'outdated-keyword',
    text: `
      paths: {}
      components:
        schemas:
          Pet:
            type: object
-           dependentRequired: {chip: [owner]}
+           dependencies: {chip: [owner]} #!
    `,
  },
  {
    fault: 'a list of schemas as items',
    versions: latest,
    rule: 'wrong-type',
    text: `
      paths: {}
      components:
        schemas:
          Pair:
            type: array
-           prefixItems: [{type: string}, {type: string}]
+           items: [{type: string}, {type: string}] #!
    `,
  },
  {
    fault: 'a dialect that nobody knows',
    versions: latest,
    rule: 'schema-dialect',
    text: `
-     jsonSchemaDialect: https://json-schema.org/draft/2020-12/schema
+     jsonSchemaDialect: https://example.com/dialect #!
      paths: {}
    `,
  },
  {
    fault: 'a schema with a dialect that nobody knows',
    versions: latest,
    rule: 'schema-dialect',
    text: `
      paths: {}
      components:
        schemas:
          Pet:
-           $schema: http://json-schema.org/draft-07/schema#
+           $schema: http://json-schema.org/draft-08/schema# #!
            type: object
    `,
  },
  {
    fault: 'required that is no list',
    versions: modern,
    rule: 'wrong-type',
    text: `
      paths: {}
      components:
        schemas:
          Pet:
            type: object
            properties:
              name:
                type: string
-               description: its name
+               required: true #!
    `,
  },
  {
    fault: 'an empty choice',
    versions: latest,
    rule: 'empty-choice',
    text: `
      paths: {}
      components:
        schemas:
          Pet:
-           oneOf: [{type: object}]
+           oneOf: [] #!
    `,
  },
  {
    fault: 'a list without items',
    versions: ['3.0'],
    rule: 'items-missing',
    text: `
      paths: {}
      components:
        schemas:
          Pets: #!
            type: array
-           items: {type: string}
    `,
  },
  {
    fault: 'bounds that leave nothing',
    versions: modern,
    rule: 'empty-range',
    text: `
      paths: {}
      components:
        schemas:
          Name:
            type: string
-           minLength: 1
+           minLength: 100 #!
            maxLength: 10
    `,
  },
  {
    fault: 'an enum value of another type',
    versions: modern,
    rule: 'enum-mismatch',
    text: `
      paths: {}
      components:
        schemas:
          Size:
            type: integer
            enum:
              - 1
-             - 2
+             - big #!
    `,
  },
  {
    fault: 'a field that can be neither read nor written',
    versions: modern,
    rule: 'access-conflict',
    text: `
      paths: {}
      components:
        schemas:
          Pet:
            type: object
            properties:
              id:
                type: string
                readOnly: true
+               writeOnly: true #!
    `,
  },
  {
    fault: 'a pattern that does not compile',
    versions: modern,
    rule: 'pattern-invalid',
    text: `
      paths: {}
      components:
        schemas:
          Name:
            type: string
-           pattern: '[a-z]+'
+           pattern: '[a-z' #!
    `,
  },
  {
    fault: 'a pattern that can take exponential time',
    versions: modern,
    rule: 'pattern-slow',
    text: `
      paths: {}
      components:
        schemas:
          Name:
            type: string
-           pattern: ^[a-z]+$
+           pattern: ^([a-z]+)+$ #!
            example: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
    `,
  },
]
