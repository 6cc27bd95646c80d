import { describe, expect, test } from '@jest/globals'
import { routes } from '@portolan/specs/routes'
import { lambdaNames } from './constructs/access.ts'
import { type Resource, synthesize } from './stacks.fixture.ts'

const resources = synthesize()
const environmentOf = ({ properties }: Resource): Record<string, unknown> =>
  (properties['Environment'] as { Variables: Record<string, unknown> }).Variables
const functions = resources('api', 'AWS::Lambda::Function').filter(
  ({ properties }) => properties['Runtime'] === 'nodejs24.x',
)
const nameOf = ({ properties }: Resource): string =>
  String(properties['FunctionName']).replace('portolan-production-', '')

describe('what is kept', () => {
  const tables = resources('database', 'AWS::DynamoDB::Table')

  test('there are six tables', () => expect(tables).toHaveLength(6))

  for (const { id, properties, deletionPolicy } of tables) {
    test(`${id} can be restored to any second`, () =>
      expect(properties['PointInTimeRecoverySpecification']).toEqual({
        PointInTimeRecoveryEnabled: true,
      }))
    test(`${id} is encrypted with our key and paid by request`, () =>
      expect(properties).toMatchObject({
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
        BillingMode: 'PAY_PER_REQUEST',
      }))
    test(`${id} cannot be deleted by mistake`, () => {
      expect(properties['DeletionProtectionEnabled']).toBe(true)
      expect(deletionPolicy).toBe('Retain')
    })
  }

  test('rows leave on their own from the platform table only', () => {
    const leaving = tables.filter(({ properties }) => properties['TimeToLiveSpecification'])
    expect(leaving.map(({ properties }) => properties['TableName'])).toEqual([
      'portolan-production-platform',
    ])
  })

  test('the bucket is encrypted, versioned, closed to the public and outlives its stack', () => {
    const [bucket] = resources('storage', 'AWS::S3::Bucket')
    expect(bucket?.deletionPolicy).toBe('Retain')
    expect(bucket?.properties).toMatchObject({
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } },
        ],
      },
      VersioningConfiguration: { Status: 'Enabled' },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    })
  })

  test('the bucket refuses plain http', () => {
    const [policy] = resources('storage', 'AWS::S3::BucketPolicy')
    expect(policy?.properties['PolicyDocument']).toMatchObject({
      Statement: expect.arrayContaining([
        expect.objectContaining({
          Effect: 'Deny',
          Action: 's3:*',
          Principal: { AWS: '*' },
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        }),
      ]),
    })
  })

  test('only pages of the portal may upload from a browser', () => {
    const [bucket] = resources('storage', 'AWS::S3::Bucket')
    expect(bucket?.properties['CorsConfiguration']).toMatchObject({
      CorsRules: [{ AllowedOrigins: ['https://apis.example.com'] }],
    })
  })

  test('both queues are encrypted, and what fails five times is set aside', () => {
    const queues = resources('events', 'AWS::SQS::Queue')
    expect(queues.map(({ properties }) => properties['KmsMasterKeyId'] !== undefined)).toEqual([
      true,
      true,
    ])
    const policies = queues.map(({ properties }) => properties['RedrivePolicy']).filter(Boolean)
    expect(policies).toMatchObject([{ maxReceiveCount: 5 }])
  })

  test('the key rotates; the secrets are made by AWS and encrypted with it', () => {
    expect(resources('security', 'AWS::KMS::Key')[0]?.properties['EnableKeyRotation']).toBe(true)
    const secrets = resources('security', 'AWS::SecretsManager::Secret')
    expect(secrets).toHaveLength(2)
    for (const { properties, deletionPolicy } of secrets) {
      expect(properties).toHaveProperty('GenerateSecretString.PasswordLength', 43)
      expect(properties).toHaveProperty('KmsKeyId')
      expect(deletionPolicy).toBe('Retain')
    }
  })

  test('a stage that is not worth keeping leaves nothing behind', () => {
    const ephemeral = synthesize({ ephemeral: 'true' })
    const kept = [
      ...ephemeral('database', 'AWS::DynamoDB::Table'),
      ...ephemeral('storage', 'AWS::S3::Bucket'),
      ...ephemeral('auth', 'AWS::Cognito::UserPool'),
      ...ephemeral('security', 'AWS::KMS::Key'),
    ]
    expect(new Set(kept.map(({ deletionPolicy }) => deletionPolicy))).toEqual(new Set(['Delete']))
  })
})

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

describe('the workers', () => {
  const [task] = resources('workers', 'AWS::ECS::TaskDefinition')
  const [container] = (task?.properties['ContainerDefinitions'] ?? []) as Record<string, unknown>[]

  test('they have time to stop, a health check and no writable disk', () => {
    expect(container).toMatchObject({ StopTimeout: 30, ReadonlyRootFilesystem: true })
    expect(JSON.stringify(container?.['HealthCheck'])).toContain('127.0.0.1:8080')
  })

  test('they get their keys from Secrets Manager', () => {
    const secrets = container?.['Secrets'] as { Name: string }[]
    expect(secrets.map(({ Name }) => Name)).toEqual(['PORTOLAN_KEY', 'TEMPORAL_API_KEY'])
  })

  test('two run at least, none has a public address, and nothing may call them', () => {
    const [service] = resources('workers', 'AWS::ECS::Service')
    expect(service?.properties).toMatchObject({
      DesiredCount: 2,
      NetworkConfiguration: { AwsvpcConfiguration: { AssignPublicIp: 'DISABLED' } },
    })
    for (const { properties } of resources('workers', 'AWS::EC2::SecurityGroup'))
      expect(properties).not.toHaveProperty('SecurityGroupIngress')
    expect(resources('workers', 'AWS::EC2::SecurityGroupIngress')).toEqual([])
  })
})

describe('watching', () => {
  const alarms = resources('monitoring', 'AWS::CloudWatch::Alarm')

  test('dead letters, errors, latency, throttles and missing workers each wake somebody', () => {
    const names = alarms.map(({ properties }) => String(properties['AlarmName']))
    for (const what of ['dead-letters', 'server-errors', 'latency', 'workers-down'])
      expect(names).toContain(`portolan-production-${what}`)
    for (const lambda of lambdaNames)
      for (const what of ['errors', 'throttles'])
        expect(names).toContain(`portolan-production-${lambda}-${what}`)
  })

  test('every alarm says what it means, where to look and what to do', () => {
    for (const { properties } of alarms) {
      expect(properties['AlarmDescription']).toMatch(
        /^Description: .+\n\nInvestigation: .+\n\nResolution: .+/,
      )
      expect(properties['AlarmActions']).toHaveLength(1)
    }
  })
})

describe('the portal', () => {
  test('it is built from the repository into the bundle that Amplify serves', () => {
    const [app] = resources('portal', 'AWS::Amplify::App')
    expect(app?.properties).toMatchObject({ Platform: 'WEB_COMPUTE' })
    expect(app?.properties['BuildSpec']).toMatch(
      /emit-bundle\.ts[\s\S]*baseDirectory: \.amplify-hosting/,
    )
  })
})
