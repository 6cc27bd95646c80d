import { describe, expect, test } from '@jest/globals'
import { routes } from '@portolan/specs/routes'
import { lambdaNames } from '../constructs/access.ts'
import type { Resource, Resources } from '../stacks.fixture.ts'

/** The gateway and the functions behind it. */
export function sayHowRequestsAreServed(resources: Resources): void {
  const environmentOf = ({ properties }: Resource): Record<string, unknown> =>
    (properties['Environment'] as { Variables: Record<string, unknown> }).Variables
  const functions = resources('api', 'AWS::Lambda::Function').filter(
    ({ properties }) => properties['Runtime'] === 'nodejs24.x',
  )
  const nameOf = ({ properties }: Resource): string =>
    String(properties['FunctionName']).replace('portolan-production-', '')

  describe('the gateway', () => {
    const methods = resources('api', 'AWS::ApiGateway::Method')

    test('every operation of the specs has a method, and there is no other', () => {
      const operations = methods.map(
        ({ properties }) =>
          `${String(properties['HttpMethod'])} ${String(properties['OperationName'])}`,
      )
      expect(operations.toSorted()).toEqual(
        routes.map(({ method, operationId }) => `${method} ${operationId}`).toSorted(),
      )
    })

    for (const { properties } of methods)
      test(`${String(properties['OperationName'])} is behind the authorizer`, () =>
        expect(properties).toMatchObject({
          AuthorizationType: 'CUSTOM',
          AuthorizerId: { Ref: expect.stringContaining('Authorizer') },
        }))

    test('the authorizer is asked for each request, also for those without a token', () => {
      const [authorizer] = resources('api', 'AWS::ApiGateway::Authorizer')
      expect(authorizer?.properties).toMatchObject({
        Type: 'REQUEST',
        AuthorizerResultTtlInSeconds: 0,
        IdentitySource: '',
      })
    })

    test('every bundle that the specs name is deployed, and the authorizer', () => {
      const wanted = new Set([...routes.map(({ lambda }) => lambda), 'authorizer'])
      expect(functions.map(nameOf).toSorted()).toEqual([...wanted].toSorted())
      expect(lambdaNames.toSorted()).toEqual([...wanted].toSorted())
    })

    test('its own refusals are problem documents', () => {
      const responses = resources('api', 'AWS::ApiGateway::GatewayResponse')
      const types = responses.map(({ properties }) => properties['ResponseType'])
      expect(types).toEqual(expect.arrayContaining(['DEFAULT_4XX', 'DEFAULT_5XX', 'THROTTLED']))
      for (const { properties } of responses) {
        expect(properties).toHaveProperty(
          ['ResponseParameters', 'gatewayresponse.header.Content-Type'],
          "'application/problem+json'",
        )
        const { 'application/json': body = '' } = properties['ResponseTemplates'] as Record<
          string,
          string
        >
        expect(Object.keys(JSON.parse(body) as object)).toEqual(
          expect.arrayContaining(['type', 'title', 'status', 'detail', 'code', 'requestId']),
        )
      }
    })

    test('requests are logged without address, token or query, and throttled', () => {
      const [stage] = resources('api', 'AWS::ApiGateway::Stage')
      const log = JSON.stringify(stage?.properties['AccessLogSetting'])
      expect(log).toContain('requestId')
      expect(log).not.toMatch(/sourceIp|header|querystring|userAgent|\$context\.path/i)
      expect(stage?.properties).toHaveProperty('MethodSettings.0.ThrottlingRateLimit', 500)
    })

    test('the firewall stands before the stage', () => {
      const [association] = resources('edge', 'AWS::WAFv2::WebACLAssociation')
      expect(JSON.stringify(association?.properties['ResourceArn'])).toContain('/stages/')
    })
  })

  describe('the functions', () => {
    for (const each of functions) {
      const name = nameOf(each)
      test(`${name} runs on arm64 and answers before the gateway gives up`, () =>
        expect(each.properties).toMatchObject({ Architectures: ['arm64'], Timeout: 28 }))
      test(`${name} has no secret in its configuration`, () => {
        expect(environmentOf(each)).not.toHaveProperty('PORTOLAN_KEY')
        expect(environmentOf(each)).not.toHaveProperty('TEMPORAL_API_KEY')
      })
      const knowsTemporal = name.endsWith('-write')
      test(`${name} ${knowsTemporal ? 'knows where Temporal is' : 'holds no Temporal address'}`, () =>
        expect(Object.keys(environmentOf(each)).includes('TEMPORAL_ADDRESS')).toBe(knowsTemporal))
    }
  })
}
