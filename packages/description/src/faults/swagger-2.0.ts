import type { Fault } from './fault.ts'

const versions = ['2.0'] as const

export const swaggerFaults: Fault[] = [
  {
    fault: 'a path parameter that is not declared',
    versions,
    rule: 'path-parameter',
    text: `
      paths:
        /pets/{id}:
          get: #!
-           parameters: [{name: id, in: path, required: true, type: string}]
            responses: {'200': {description: ok}}
    `,
  },
  {
    fault: 'a body beside form fields',
    versions,
    rule: 'body-parameter-conflict',
    text: `
      paths:
        /pets:
          post:
            parameters:
              - {name: name, in: formData, type: string}
+             - {name: pet, in: body, schema: {type: object}} #!
            responses: {'200': {description: ok}}
    `,
  },
  {
    fault: 'a second body',
    versions,
    rule: 'body-parameter-conflict',
    text: `
      paths:
        /pets:
          post:
            parameters:
              - {name: pet, in: body, schema: {type: object}}
+             - {name: owner, in: body, schema: {type: object}} #!
            responses: {'200': {description: ok}}
    `,
  },
  {
    fault: 'a file in a body that is no form',
    versions,
    rule: 'form-media-type',
    text: `
      paths:
        /pets:
          post:
-           consumes: [multipart/form-data]
+           consumes: [application/json]
            parameters:
              - {name: photo, in: formData, type: file} #!
            responses: {'200': {description: ok}}
    `,
  },
  {
    fault: 'a list parameter without items',
    versions,
    rule: 'items-missing',
    text: `
      paths:
        /pets:
          get:
            parameters:
              - name: kinds #!
                in: query
                type: array
-               items: {type: string}
            responses: {'200': {description: ok}}
    `,
  },
  {
    fault: 'a parameter without a type',
    versions,
    rule: 'missing-field',
    text: `
      paths:
        /pets:
          get:
            parameters:
              - name: limit #!
                in: query
-               type: integer
            responses: {'200': {description: ok}}
    `,
  },
  {
    fault: 'a schema in a parameter of the query',
    versions,
    rule: 'unknown-field',
    text: `
      paths:
        /pets:
          get:
            parameters:
              - name: limit
                in: query
                type: integer
+               schema: {type: integer} #!
            responses: {'200': {description: ok}}
    `,
  },
  {
    fault: 'a reference to a definition that is not there',
    versions,
    rule: 'reference-missing',
    text: `
      paths:
        /pets:
          get:
            responses:
              '200':
                description: ok
                schema:
-                 $ref: '#/definitions/Pet'
+                 $ref: '#/definitions/Pets' #!
      definitions: {Pet: {type: object}}
    `,
  },
  {
    fault: 'a discriminator that is not required',
    versions,
    rule: 'discriminator-property',
    text: `
      paths: {}
      definitions:
        Pet:
          type: object
-         required: [kind]
          discriminator: kind #!
          properties: {kind: {type: string}}
        Dog:
          allOf: [{$ref: '#/definitions/Pet'}]
    `,
  },
  {
    fault: 'an example of a response that does not fit',
    versions,
    rule: 'example-invalid',
    text: `
      paths:
        /pets:
          get:
            responses:
              '200':
                description: ok
                schema: {type: object, properties: {name: {type: string}}}
                examples:
                  application/json:
-                   name: Rex
+                   name: [Rex] #!
    `,
  },
  {
    fault: 'a default of a parameter that does not fit',
    versions,
    rule: 'default-invalid',
    text: `
      paths:
        /pets:
          get:
            parameters:
              - name: limit
                in: query
                type: integer
-               default: 10
+               default: many #!
            responses: {'200': {description: ok}}
    `,
  },
  {
    fault: 'a pattern of a parameter that does not compile',
    versions,
    rule: 'pattern-invalid',
    text: `
      paths:
        /pets:
          get:
            parameters:
              - name: kind
                in: query
                type: string
-               pattern: (dog|cat)
+               pattern: (dog|cat #!
            responses: {'200': {description: ok}}
    `,
  },
  {
    fault: 'a host with a scheme',
    versions,
    rule: 'wrong-value',
    text: `
-     host: example.com
+     host: https://example.com #!
      paths: {}
    `,
  },
  {
    fault: 'a base path without its slash',
    versions,
    rule: 'wrong-value',
    text: `
-     basePath: /v1
+     basePath: v1 #!
      paths: {}
    `,
  },
  {
    fault: 'a field of 3.0 in 2.0',
    versions,
    rule: 'unknown-field',
    text: `
      paths: {}
-     definitions: {Pet: {type: object}}
+     components: {schemas: {Pet: {type: object}}} #!
    `,
  },
  {
    fault: 'an unknown method, in JSON',
    versions,
    rule: 'unknown-field',
    text: `
      {
        "swagger": "2.0",
        "info": {"title": "Pets", "version": "1"},
        "paths": {
          "/pets": {
            "get": {"responses": {"200": {"description": "ok"}}},
+           "gett": {"responses": {"200": {"description": "ok"}}}, //!
            "put": {"responses": {"200": {"description": "ok"}}}
          }
        }
      }
    `,
  },
]
