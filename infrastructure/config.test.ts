import { describe, expect, test } from '@jest/globals'
import { App } from 'aws-cdk-lib'
import { parseConfiguration, readConfiguration } from './config.ts'

const minimal = {
  stage: 'production',
  temporalAddress: 'temporal.example.com:7233',
  portalUrl: 'https://apis.example.com',
}

describe('the configuration', () => {
  test('a stage, Temporal and the portal’s address are enough', () => {
    expect(parseConfiguration(minimal)).toMatchObject({
      prefix: 'portolan-production',
      temporalNamespace: 'default',
      ephemeral: false,
    })
  })

  test('the environment goes before the context', () => {
    const app = new App({ context: minimal })
    const read = readConfiguration(app.node, { PORTOLAN_TEMPORAL_NAMESPACE: 'other.a1b2c' })
    expect(read).toMatchObject({ stage: 'production', temporalNamespace: 'other.a1b2c' })
  })

  const refused = [
    { what: 'a stage with capitals', given: { stage: 'Production' }, says: 'stage' },
    {
      what: 'Temporal without a port',
      given: { temporalAddress: 'temporal.example.com' },
      says: 'host:port',
    },
    {
      what: 'a domain without its certificate',
      given: { apiDomain: 'api.example.com' },
      says: 'apiCertificateArn',
    },
    {
      what: 'a network without its subnets',
      given: { vpcId: 'vpc-1' },
      says: 'vpcPrivateSubnetIds',
    },
  ]
  for (const { what, given, says } of refused)
    test(`${what} is refused, and the message says so`, () =>
      expect(() => parseConfiguration({ ...minimal, ...given })).toThrow(says))
})
