import { describe, expect, test } from '@jest/globals'
import { type Resources, synthesize } from '../stacks.fixture.ts'

/** Tables, content, queues, keys and secrets. */
export function sayWhatIsKept(resources: Resources): void {
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
}
