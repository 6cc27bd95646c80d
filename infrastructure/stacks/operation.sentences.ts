import { describe, expect, test } from '@jest/globals'
import { lambdaNames } from '../constructs/access.ts'
import type { Resources } from '../stacks.fixture.ts'

/** Workers, alarms and the portal. */
export function sayHowItIsOperated(resources: Resources): void {
  describe('the workers', () => {
    const [task] = resources('workers', 'AWS::ECS::TaskDefinition')
    const [container] = (task?.properties['ContainerDefinitions'] ?? []) as Record<
      string,
      unknown
    >[]

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
}
