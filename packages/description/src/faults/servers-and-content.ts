import { modern, type Fault } from './fault.ts'

export const contentFaults: Fault[] = [
  {
    fault: 'a server without a URL',
    versions: modern,
    rule: 'missing-field',
    text: `
      servers:
-       - url: https://example.com
+       - description: the only one #!
      paths: {}
    `,
  },
  {
    fault: 'a server variable that is not declared',
    versions: modern,
    rule: 'server-variable-missing',
    text: `
      servers:
-       - url: https://example.com
+       - url: https://{region}.example.com #!
      paths: {}
    `,
  },
  {
    fault: 'a server variable whose default is none of its values',
    versions: modern,
    rule: 'server-variable-default',
    text: `
      servers:
        - url: https://{region}.example.com
          variables:
            region:
              enum: [eu, us]
-             default: eu
+             default: asia #!
      paths: {}
    `,
  },
  {
    fault: 'a media type that is none',
    versions: modern,
    rule: 'media-type-invalid',
    text: `
      paths:
        /pets:
          get:
            responses:
              '200':
                description: ok
                content:
-                 application/json:
+                 json: #!
                    schema: {type: object}
    `,
  },
  {
    fault: 'an encoding of a field that is not there',
    versions: modern,
    rule: 'encoding-ignored',
    text: `
      paths:
        /pets:
          post:
            requestBody:
              content:
                multipart/form-data:
                  schema: {type: object, properties: {photo: {type: string}}}
                  encoding:
-                   photo: {contentType: image/png}
+                   picture: {contentType: image/png} #!
            responses: {'200': {description: ok}}
    `,
  },
  {
    fault: 'an encoding where there is no form',
    versions: modern,
    rule: 'encoding-ignored',
    text: `
      paths:
        /pets:
          post:
            requestBody:
              content:
                application/json:
                  schema: {type: object, properties: {photo: {type: string}}}
+                 encoding: {photo: {contentType: image/png}} #!
            responses: {'200': {description: ok}}
    `,
  },
]
