import { latest, modern, type Fault } from './fault.ts'

export const referenceFaults: Fault[] = [
  {
    fault: 'a reference to nothing',
    versions: modern,
    rule: 'reference-missing',
    text: `
      paths:
        /pets:
          get:
            responses:
              '200':
-               $ref: '#/components/responses/Pets'
+               $ref: '#/components/responses/Pest' #!
      components: {responses: {Pets: {description: ok}}}
    `,
  },
  {
    fault: 'a reference to a schema where a response is needed',
    versions: modern,
    rule: 'reference-kind',
    text: `
      paths:
        /pets:
          get:
            responses:
              '200':
-               $ref: '#/components/responses/Pets'
+               $ref: '#/components/schemas/Pet' #!
      components:
        responses: {Pets: {description: ok}}
        schemas: {Pet: {type: object}}
    `,
  },
  {
    fault: 'references in a circle',
    versions: modern,
    rule: 'reference-cycle',
    text: `
      paths: {}
      components:
        schemas:
          Pet: #!
            $ref: '#/components/schemas/Dog'
          Dog:
-           type: object
+           $ref: '#/components/schemas/Pet'
    `,
  },
  {
    fault: 'a reference to itself',
    versions: modern,
    rule: 'reference-cycle',
    text: `
      paths: {}
      components:
        parameters:
          Limit: #!
-           $ref: '#/components/parameters/Size'
+           $ref: '#/components/parameters/Limit'
          Size: {name: limit, in: query, schema: {type: integer}}
    `,
  },
  {
    fault: 'a schema that is made of itself',
    versions: modern,
    rule: 'schema-cycle',
    text: `
      paths: {}
      components:
        schemas:
          Pet: #!
            allOf: [{$ref: '#/components/schemas/Named'}]
          Named:
-           type: object
+           allOf: [{$ref: '#/components/schemas/Pet'}]
    `,
  },
  {
    fault: 'a reference to the network',
    versions: modern,
    rule: 'external-reference',
    text: `
      paths: {}
      components:
        schemas:
          Pet:
            type: object
            properties:
              owner:
-               $ref: '#/components/schemas/Pet'
+               $ref: https://example.com/owner.yaml #!
    `,
  },
  {
    fault: 'a reference to a file that was not sent',
    versions: modern,
    rule: 'external-reference',
    text: `
      paths: {}
      components:
        schemas:
          Pet:
            type: object
            properties:
              owner:
-               $ref: '#/components/schemas/Pet'
+               $ref: owner.yaml #!
    `,
  },
  {
    fault: 'an anchor that nothing has',
    versions: latest,
    rule: 'reference-missing',
    text: `
      paths: {}
      components:
        schemas:
          Pet:
            $anchor: pet
            type: object
            properties:
              friend:
-               $ref: '#pet'
+               $ref: '#dog' #!
    `,
  },
  {
    fault: 'a missing file among several',
    versions: modern,
    rule: 'reference-missing',
    text: {
      'api.yaml': `
        paths: {}
        components:
          schemas:
            Pet: {$ref: schemas/Pet.yaml}
      `,
      'schemas/Pet.yaml': `
        type: object
        properties:
          owner:
-           $ref: Owner.yaml
+           $ref: ../Owner.yaml #!
      `,
      'schemas/Owner.yaml': `
        type: object
      `,
    },
  },
  {
    fault: 'a missing part of a second file',
    versions: modern,
    rule: 'reference-missing',
    text: {
      'api.yaml': `
        paths: {}
        components:
          schemas:
            Pet:
-             $ref: schemas.json#/Pet
+             $ref: schemas.json#/Dog #!
      `,
      'schemas.json': `
        {
          "Pet": {"type": "object"}
        }
      `,
    },
  },
  {
    fault: 'a wrong type in a second file',
    versions: modern,
    rule: 'wrong-value',
    text: {
      'api.yaml': `
        paths: {}
        components:
          schemas:
            Pet: {$ref: Pet.yaml}
      `,
      'Pet.yaml': `
        type: object
        properties:
          name:
-           type: string
+           type: text #!
      `,
    },
  },
  {
    fault: 'a pattern in a second file, in JSON',
    versions: modern,
    rule: 'pattern-invalid',
    text: {
      'api.yaml': `
        paths: {}
        components:
          schemas:
            Pet: {$ref: Pet.json}
      `,
      'Pet.json': `
        {
          "type": "string",
-         "pattern": "^[a-z]+$"
+         "pattern": "^[a-z+$" //!
        }
      `,
    },
  },
  {
    fault: 'an undeclared path parameter in a path item of its own file',
    versions: modern,
    rule: 'path-parameter',
    text: {
      'api.yaml': `
        paths:
          /pets/{id}:
            $ref: paths/pet.yaml
      `,
      'paths/pet.yaml': `
        get: #!
-         parameters: [{name: id, in: path, required: true, schema: {type: string}}]
          responses: {'200': {description: ok}}
      `,
    },
  },
  {
    fault: 'a duplicate key in a second file',
    versions: modern,
    rule: 'duplicate-key',
    text: {
      'api.yaml': `
        paths: {}
        components:
          schemas:
            Pet: {$ref: Pet.yaml}
      `,
      'Pet.yaml': `
        type: object
        properties:
          name: {type: string}
-         kind: {type: string}
+         name: {type: string} #!
      `,
    },
  },
  {
    fault: 'path items of two files that lead to each other',
    versions: modern,
    rule: 'reference-cycle',
    text: {
      'api.yaml': `
        paths:
          /pets: {$ref: one.yaml}
      `,
      'one.yaml': `
-       get: {responses: {'200': {description: ok}}}
+       $ref: two.yaml
      `,
      'two.yaml': `
        $ref: one.yaml #!
      `,
    },
  },
]
