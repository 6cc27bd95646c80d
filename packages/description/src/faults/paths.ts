import { all, modern, type Fault } from './fault.ts'

export const pathFaults: Fault[] = [
  {
    fault: 'a path parameter that is not declared',
    versions: modern,
    rule: 'path-parameter',
    text: `
      paths:
        /pets/{id}:
          get: #!
-           parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            responses: {'200': {description: ok}}
    `,
  },
  {
    fault: 'a path parameter that no operation of the path declares',
    versions: modern,
    rule: 'path-parameter',
    text: `
      paths:
        /pets/{id}: #!
-         parameters: [{name: id, in: path, required: true, schema: {type: string}}]
          get: {responses: {'200': {description: ok}}}
          delete: {responses: {'204': {description: gone}}}
    `,
  },
  {
    fault: 'a declared path parameter that the path does not have',
    versions: modern,
    rule: 'path-parameter',
    text: `
      paths:
        /pets:
          get:
            parameters:
              - {name: limit, in: query, schema: {type: integer}}
+             - {name: id, in: path, required: true, schema: {type: string}} #!
            responses: {'200': {description: ok}}
    `,
  },
  {
    fault: 'a path parameter of another spelling than in the path',
    versions: modern,
    rule: 'path-parameter',
    text: `
      paths:
        /pets/{petId}:
          get:
            parameters:
-             - {name: petId, in: path, required: true, schema: {type: string}}
+             - {name: petid, in: path, required: true, schema: {type: string}} #!
            responses: {'200': {description: ok}}
    `,
  },
  {
    fault: 'a path parameter that is not required',
    versions: modern,
    rule: 'wrong-value',
    text: `
      paths:
        /pets/{id}:
          get:
            parameters:
              - name: id
                in: path
-               required: true
+               required: false #!
                schema: {type: string}
            responses: {'200': {description: ok}}
    `,
  },
  {
    fault: 'a path without its first slash',
    versions: all,
    rule: 'unknown-field',
    text: `
      paths:
-       /pets:
+       pets: #!
          get: {responses: {'200': {description: ok}}}
    `,
  },
  {
    fault: 'a brace that is never closed',
    versions: all,
    rule: 'path-template',
    text: `
      paths:
-       /pets/new:
+       /pets/{new: #!
          get: {responses: {'200': {description: ok}}}
    `,
  },
  {
    fault: 'a parameter that is in its path twice',
    versions: modern,
    rule: 'path-template',
    text: `
      paths:
-       /pets/{id}/friends:
+       /pets/{id}/friends/{id}: #!
          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
          get: {responses: {'200': {description: ok}}}
    `,
  },
  {
    fault: 'a query in a path',
    versions: all,
    rule: 'path-query',
    text: `
      paths:
-       /pets:
+       /pets?kind=dog: #!
          get: {responses: {'200': {description: ok}}}
    `,
  },
  {
    fault: 'the same operation under two spellings of its path',
    versions: modern,
    rule: 'operation-duplicate',
    text: `
      paths:
        /pets/{id}:
          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
          get: {responses: {'200': {description: ok}}}
-       /dogs/{name}:
+       /pets/{name}:
          parameters: [{name: name, in: path, required: true, schema: {type: string}}]
          get: {responses: {'200': {description: ok}}} #!
    `,
  },
  {
    fault: 'operations of one path under two spellings of it',
    versions: modern,
    rule: 'path-duplicate',
    text: `
      paths:
        /pets/{id}:
          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
          get: {responses: {'200': {description: ok}}}
-       /dogs/{name}:
+       /pets/{name}: #!
          parameters: [{name: name, in: path, required: true, schema: {type: string}}]
          delete: {responses: {'204': {description: gone}}}
    `,
  },
  {
    fault: 'two paths that match the same URL',
    versions: modern,
    rule: 'path-ambiguous',
    text: `
      paths:
        /pets/{id}:
          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
          get: {responses: {'200': {description: ok}}}
-       /{kind}/mine/all:
+       /{kind}/mine: #!
          parameters: [{name: kind, in: path, required: true, schema: {type: string}}]
          get: {responses: {'200': {description: ok}}}
    `,
  },
  {
    fault: 'an operationId that is taken',
    versions: all,
    rule: 'operation-id-duplicate',
    text: `
      paths:
        /pets:
          get:
            operationId: listPets
            responses: {'200': {description: ok}}
        /dogs:
          get:
-           operationId: listDogs
+           operationId: listPets #!
            responses: {'200': {description: ok}}
    `,
  },
  {
    fault: 'a parameter that is declared twice',
    versions: modern,
    rule: 'parameter-duplicate',
    text: `
      paths:
        /pets:
          get:
            parameters:
              - {name: limit, in: query, schema: {type: integer}}
-             - {name: start, in: query, schema: {type: integer}}
+             - {name: limit, in: query, schema: {type: integer}} #!
            responses: {'200': {description: ok}}
    `,
  },
  {
    fault: 'a header that is declared twice, in other letters',
    versions: modern,
    rule: 'parameter-duplicate',
    text: `
      paths:
        /pets:
          parameters:
            - {name: X-Shop, in: header, schema: {type: string}}
-           - {name: X-House, in: header, schema: {type: string}}
+           - {name: x-shop, in: header, schema: {type: string}} #!
          get: {responses: {'200': {description: ok}}}
    `,
  },
  {
    fault: 'a header parameter that is ignored',
    versions: modern,
    rule: 'header-ignored',
    text: `
      paths:
        /pets:
          get:
            parameters:
-             - name: X-Token
+             - name: Authorization #!
                in: header
                schema: {type: string}
            responses: {'200': {description: ok}}
    `,
  },
  {
    fault: 'a tag that is declared twice',
    versions: all,
    rule: 'tag-duplicate',
    text: `
      tags:
        - {name: pets}
-       - {name: dogs}
+       - {name: pets} #!
      paths: {}
    `,
  },
]
