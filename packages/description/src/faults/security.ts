import { all, modern, type Fault } from './fault.ts'

export const securityFaults: Fault[] = [
  {
    fault: 'a requirement of a scheme that nobody declares',
    versions: all,
    rule: 'security-scheme-missing',
    text: `
      paths:
        /pets:
          get:
            security:
-             - {}
+             - key: [] #!
            responses: {'200': {description: ok}}
    `,
  },
  {
    fault: 'a requirement of all operations of a scheme that is misspelled',
    versions: modern,
    rule: 'security-scheme-missing',
    text: `
      security:
-       - key: []
+       - kye: [] #!
      paths: {}
      components: {securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}}
    `,
  },
  {
    fault: 'a scope that no flow offers',
    versions: modern,
    rule: 'security-scope-missing',
    text: `
      paths:
        /pets:
          get:
            security:
              - login:
-                 - pets:read
+                 - pets:raed #!
            responses: {'200': {description: ok}}
      components:
        securitySchemes:
          login:
            type: oauth2
            flows:
              clientCredentials:
                tokenUrl: https://example.com/token
                scopes: {pets:read: Read pets}
    `,
  },
  {
    fault: 'a scope that no flow of 2.0 offers',
    versions: ['2.0'],
    rule: 'security-scope-missing',
    text: `
      securityDefinitions:
        login:
          type: oauth2
          flow: application
          tokenUrl: https://example.com/token
          scopes: {pets:read: Read pets}
      security:
        - login:
-           - pets:read
+           - pets:write #!
      paths: {}
    `,
  },
  {
    fault: 'a scheme of an unknown type',
    versions: modern,
    rule: 'wrong-value',
    text: `
      paths: {}
      components:
        securitySchemes:
          key:
-           type: http
+           type: basic #!
            scheme: basic
    `,
  },
  {
    fault: 'an API key without its name',
    versions: modern,
    rule: 'missing-field',
    text: `
      paths: {}
      components:
        securitySchemes:
          key: #!
            type: apiKey
            in: header
-           name: X-Key
    `,
  },
  {
    fault: 'a flow without the address of its tokens',
    versions: modern,
    rule: 'missing-field',
    text: `
      paths: {}
      components:
        securitySchemes:
          login:
            type: oauth2
            flows:
              clientCredentials: #!
-               tokenUrl: https://example.com/token
                scopes: {}
    `,
  },
]
