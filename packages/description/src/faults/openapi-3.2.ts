import type { Fault } from './fault.ts'

const versions = ['3.2'] as const

export const latestFaults: Fault[] = [
  {
    fault: 'a query parameter beside the whole query string',
    versions,
    rule: 'querystring-conflict',
    text: `
      paths:
        /pets:
          parameters:
            - name: all
              in: querystring
              content: {application/x-www-form-urlencoded: {schema: {type: object}}}
          get:
            parameters:
-             - {name: X-Shop, in: header, schema: {type: string}}
+             - {name: limit, in: query, schema: {type: integer}} #!
            responses: {'200': {description: ok}}
    `,
  },
  {
    fault: 'a whole query string without content',
    versions,
    rule: 'missing-field',
    text: `
      paths:
        /pets:
          get:
            parameters:
              - name: all #!
                in: querystring
-               content: {application/x-www-form-urlencoded: {schema: {type: object}}}
+               schema: {type: object}
            responses: {'200': {description: ok}}
    `,
  },
  {
    fault: 'a method among the additional operations that has a field of its own',
    versions,
    rule: 'wrong-name',
    text: `
      paths:
        /pets:
          additionalOperations:
-           COPY:
+           POST: #!
              responses: {'200': {description: ok}}
    `,
  },
  {
    fault: 'a misspelled field of an additional operation',
    versions,
    rule: 'unknown-field',
    text: `
      paths:
        /pets:
          additionalOperations:
            COPY:
-             operationId: copyPets
+             operationID: copyPets #!
              responses: {'200': {description: ok}}
    `,
  },
  {
    fault: 'the operationId of another operation on an additional one',
    versions,
    rule: 'operation-id-duplicate',
    text: `
      paths:
        /pets:
          query:
            operationId: findPets
            responses: {'200': {description: ok}}
          additionalOperations:
            COPY:
-             operationId: copyPets
+             operationId: findPets #!
              responses: {'200': {description: ok}}
    `,
  },
  {
    fault: 'a tag below one that is not there',
    versions,
    rule: 'tag-parent',
    text: `
      tags:
        - name: animals
        - name: pets
-         parent: animals
+         parent: animal #!
      paths: {}
    `,
  },
  {
    fault: 'a tag below itself',
    versions,
    rule: 'tag-parent',
    text: `
      tags:
        - name: animals
-         summary: All of them
+         parent: pets #!
        - name: pets
          parent: animals
      paths: {}
    `,
  },
  {
    fault: 'a schema of items where there is one value',
    versions,
    rule: 'item-schema-ignored',
    text: `
      paths:
        /pets:
          get:
            responses:
              '200':
                description: ok
                content:
                  application/json:
-                   schema: {type: object}
+                   itemSchema: {type: object} #!
    `,
  },
  {
    fault: 'a default mapping to nothing',
    versions,
    rule: 'discriminator-mapping',
    text: `
      paths: {}
      components:
        schemas:
          Dog: {type: object, properties: {kind: {type: string}}}
          Pet:
            oneOf: [{$ref: '#/components/schemas/Dog'}]
            discriminator:
              propertyName: kind
-             defaultMapping: Dog
+             defaultMapping: Cat #!
    `,
  },
  {
    fault: 'two servers of one name',
    versions,
    rule: 'server-name-duplicate',
    text: `
      servers:
        - {url: 'https://eu.example.com', name: eu}
-       - {url: 'https://us.example.com', name: us}
+       - {url: 'https://us.example.com', name: eu} #!
      paths: {}
    `,
  },
  {
    fault: 'an address of its own with a fragment',
    versions,
    rule: 'wrong-value',
    text: `
-     $self: https://example.com/api.yaml
+     $self: https://example.com/api.yaml#top #!
      paths: {}
    `,
  },
  {
    fault: 'an example with two forms of its value',
    versions,
    rule: 'wrong-combination',
    text: `
      paths: {}
      components:
        examples:
          Rex: #!
            dataValue: {name: Rex}
+           value: {name: Rex}
    `,
  },
  {
    fault: 'an example by its data that does not fit',
    versions,
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
                    schema: {type: object, properties: {name: {type: string}}}
                    examples:
                      rex:
                        dataValue:
-                         name: Rex
+                         name: true #!
    `,
  },
  {
    fault: 'an XML node that is an attribute in two ways',
    versions,
    rule: 'wrong-combination',
    text: `
      paths: {}
      components:
        schemas:
          Name:
            type: string
            xml: #!
              nodeType: attribute
+             attribute: true
    `,
  },
  {
    fault: 'an encoding by name beside encodings by position',
    versions,
    rule: 'unknown-field',
    text: `
      paths:
        /pets:
          post:
            requestBody:
              content:
                multipart/form-data:
                  schema: {type: object, properties: {photo: {type: string}}}
                  encoding: {photo: {contentType: image/png}}
+                 itemEncoding: {contentType: image/png} #!
            responses: {'200': {description: ok}}
    `,
  },
]
