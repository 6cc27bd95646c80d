import { all, latest, modern, type Fault } from './fault.ts'

export const structureFaults: Fault[] = [
  {
    fault: 'a field that is misspelled',
    versions: all,
    rule: 'unknown-field',
    text: `
      paths:
        /pets:
          get:
-           summary: All pets
+           sumary: All pets #!
            responses: {'200': {description: ok}}
    `,
  },
  {
    fault: 'no version of the API',
    versions: ['3.1'],
    rule: 'missing-field',
    text: `
      openapi: 3.1.1
      info: #!
        title: Pets
-       version: '1'
      paths: {}
    `,
  },
  {
    fault: 'a version of the API that is a number',
    versions: ['3.0'],
    rule: 'wrong-type',
    text: `
      openapi: 3.0.4
      info:
        title: Pets
-       version: '1.0'
+       version: 1.0 #!
      paths: {}
    `,
  },
  {
    fault: 'a version of OpenAPI that is a number',
    versions: ['3.1'],
    rule: 'unknown-specification',
    text: `
-     openapi: 3.1.0
+     openapi: 3.1 #!
      info: {title: Pets, version: '1'}
      paths: {}
    `,
  },
  {
    fault: 'a version of OpenAPI that does not exist',
    versions: ['3.0'],
    rule: 'unknown-specification',
    text: `
-     openapi: 3.0.0
+     openapi: 3.9.0 #!
      info: {title: Pets, version: '1'}
      paths: {}
    `,
  },
  {
    fault: 'a response without description',
    versions: ['2.0', '3.0', '3.1'],
    rule: 'missing-field',
    text: `
      paths:
        /pets:
          get:
            responses:
              '200': #!
-               description: ok
+               x-note: ok
    `,
  },
  {
    fault: 'an operation without responses',
    versions: ['2.0', '3.0'],
    rule: 'missing-field',
    text: `
      paths:
        /pets:
          get: #!
            summary: All pets
-           responses: {'200': {description: ok}}
    `,
  },
  {
    fault: 'a status that is none',
    versions: modern,
    rule: 'unknown-field',
    text: `
      paths:
        /pets:
          get:
            responses:
              '200': {description: ok}
+             '20': {description: ok} #!
    `,
  },
  {
    fault: 'a parameter in an unknown place',
    versions: modern,
    rule: 'wrong-value',
    text: `
      paths:
        /pets:
          get:
            parameters:
              - name: limit
-               in: query
+               in: url #!
                schema: {type: integer}
            responses: {'200': {description: ok}}
    `,
  },
  {
    fault: 'a parameter with neither schema nor content',
    versions: latest,
    rule: 'wrong-combination',
    text: `
      paths:
        /pets:
          get:
            parameters:
              - name: limit #!
                in: query
-               schema: {type: integer}
            responses: {'200': {description: ok}}
    `,
  },
  {
    fault: 'tags that are no list',
    versions: all,
    rule: 'wrong-type',
    text: `
      paths:
        /pets:
          get:
-           tags: [pets]
+           tags: pets #!
            responses: {'200': {description: ok}}
    `,
  },
  {
    fault: 'a component with a space in its name',
    versions: latest,
    rule: 'wrong-name',
    text: `
      paths: {}
      components:
        schemas:
-         BigPet: {type: object}
+         Big Pet: {type: object} #!
    `,
  },
  {
    fault: 'a component with a space in its name',
    versions: ['3.0'],
    rule: 'component-name',
    text: `
      paths: {}
      components:
        schemas:
-         BigPet: {type: object}
+         Big Pet: {type: object} #!
    `,
  },
  {
    fault: 'a license without a name',
    versions: ['3.1'],
    rule: 'missing-field',
    text: `
      openapi: 3.1.1
      info:
        title: Pets
        version: '1'
        license: #!
-         name: MIT
          url: https://example.com/license
      paths: {}
    `,
  },
  {
    fault: 'a license with both a URL and an identifier',
    versions: ['3.1'],
    rule: 'wrong-combination',
    text: `
      openapi: 3.1.1
      info:
        title: Pets
        version: '1'
        license: #!
          name: MIT
          identifier: MIT
+         url: https://example.com/license
      paths: {}
    `,
  },
  {
    fault: 'a key that is given twice',
    versions: all,
    rule: 'duplicate-key',
    text: `
      paths:
        /pets:
          get: {responses: {'200': {description: ok}}}
-       /dogs:
+       /pets: #!
          put: {responses: {'200': {description: ok}}}
    `,
  },
  {
    fault: 'a key that is given twice, in JSON',
    versions: ['3.1'],
    rule: 'duplicate-key',
    text: `
      {
        "openapi": "3.1.1",
        "info": {"title": "Pets", "version": "1"},
-       "x-one": 1,
+       "info": {"title": "Dogs", "version": "1"}, //!
        "paths": {}
      }
    `,
  },
  {
    fault: 'a comma too many, in JSON',
    versions: ['3.0'],
    rule: 'json-syntax',
    text: `
      {
        "openapi": "3.0.4",
        "info": {"title": "Pets", "version": "1"},
-       "paths": {}
+       "paths": {},
      } //!
    `,
  },
  {
    fault: 'a misspelled field, in JSON',
    versions: ['3.2'],
    rule: 'unknown-field',
    text: `
      {
        "openapi": "3.2.0",
        "info": {
          "title": "Pets",
-         "description": "All of them",
+         "desciption": "All of them", //!
          "version": "1"
        },
        "paths": {}
      }
    `,
  },
]
