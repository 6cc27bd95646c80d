import { modern, type Fault } from './fault.ts'

export const discriminatorFaults: Fault[] = [
  {
    fault: 'alternatives that do not declare the discriminator',
    versions: modern,
    rule: 'discriminator-property',
    text: `
      paths: {}
      components:
        schemas:
          Dog: {type: object, required: [kind], properties: {kind: {type: string}}}
          Cat:
            type: object
-           required: [kind]
-           properties: {kind: {type: string}}
+           properties: {name: {type: string}}
          Pet:
            oneOf: [{$ref: '#/components/schemas/Dog'}, {$ref: '#/components/schemas/Cat'}]
            discriminator:
              propertyName: kind #!
    `,
  },
  {
    fault: 'a discriminator that is not required',
    versions: modern,
    rule: 'discriminator-property',
    text: `
      paths: {}
      components:
        schemas:
          Pet:
            type: object
-           required: [kind]
            properties: {kind: {type: string}}
            discriminator:
              propertyName: kind #!
          Dog:
            allOf: [{$ref: '#/components/schemas/Pet'}]
    `,
  },
  {
    fault: 'a discriminator mapped to nothing',
    versions: modern,
    rule: 'discriminator-mapping',
    text: `
      paths: {}
      components:
        schemas:
          Dog: {type: object, required: [kind], properties: {kind: {type: string}}}
          Pet:
            oneOf: [{$ref: '#/components/schemas/Dog'}]
            discriminator:
              propertyName: kind
              mapping:
-               dog: '#/components/schemas/Dog'
+               dog: '#/components/schemas/Dogs' #!
    `,
  },
  {
    fault: 'a discriminator mapped to a name that no schema has',
    versions: modern,
    rule: 'discriminator-mapping',
    text: `
      paths: {}
      components:
        schemas:
          Dog: {type: object, required: [kind], properties: {kind: {type: string}}}
          Pet:
            oneOf: [{$ref: '#/components/schemas/Dog'}]
            discriminator:
              propertyName: kind
              mapping:
-               dog: Dog
+               dog: Hound #!
    `,
  },
  {
    fault: 'a discriminator with nothing to choose from',
    versions: modern,
    rule: 'discriminator-unused',
    text: `
      paths: {}
      components:
        schemas:
          Pet:
            type: object
            required: [kind]
            properties: {kind: {type: string}}
+           discriminator: {propertyName: kind} #!
    `,
  },
  {
    fault: 'a discriminator without the name of its property',
    versions: modern,
    rule: 'missing-field',
    text: `
      paths: {}
      components:
        schemas:
          Dog: {type: object, required: [kind], properties: {kind: {type: string}}}
          Pet:
            oneOf: [{$ref: '#/components/schemas/Dog'}]
            discriminator: #!
-             propertyName: kind
              mapping: {dog: '#/components/schemas/Dog'}
    `,
  },
]
