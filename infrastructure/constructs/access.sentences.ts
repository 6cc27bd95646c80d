import { describe, expect, test } from '@jest/globals'
import { lambdaNames } from './access.ts'
import { type Statement, statementsOf } from './policies.fixture.ts'
import type { Resources } from '../stacks.fixture.ts'

/** What each function and the workers are allowed. */
export function sayWhoMayDoWhat(resources: Resources): void {
  const policies = resources('api', 'AWS::IAM::Policy')
  const permitted = Object.fromEntries(
    lambdaNames.map((name) => [name, statementsOf(policies, `${name.replace('-', '')}Function`)]),
  ) as Record<(typeof lambdaNames)[number], Statement[]>

  const on = (table: string) => (statement: Statement) =>
    statement.resources.includes(`${table}Table`)
  const writes = (statement: Statement) =>
    statement.actions.some((action) => /^dynamodb:(Put|Update|Delete)/.test(action))
  const s3Actions = (statements: Statement[]) =>
    statements.flatMap(({ actions }) => actions).filter((action) => action.startsWith('s3:'))

  describe('no function may do what it does not need', () => {
    for (const name of lambdaNames) {
      test(`${name} is given names of actions and resources, never all of them`, () => {
        expect(permitted[name].length).toBeGreaterThan(0)
        for (const { actions, resources: given } of permitted[name]) {
          expect(given).not.toBe('"*"')
          for (const action of actions)
            expect(action).toMatch(/^[a-z0-9]+:(GenerateDataKey\*|ReEncrypt\*|[A-Za-z]+)$/)
        }
      })

      test(`${name} scans no table`, () =>
        expect(permitted[name].flatMap(({ actions }) => actions)).not.toContain('dynamodb:Scan'))

      test(`${name} touches the platform table by its own kinds of rows only`, () => {
        for (const statement of permitted[name].filter(on('platform')))
          expect(statement.partitions?.length).toBeGreaterThan(0)
      })

      const needsKey = name !== 'authorizer' && name !== 'docs-read'
      test(`${name} reads ${needsKey ? 'the master key' : 'no key'} and no other secret but that of Temporal`, () => {
        const secrets = permitted[name].filter(({ actions }) =>
          actions.includes('secretsmanager:GetSecretValue'),
        )
        const named = JSON.stringify(secrets)
        expect(named.includes('portolan-production/master-key-')).toBe(needsKey)
        expect(named).not.toContain('portal-key')
        expect(named.includes('temporal/api-key')).toBe(name.endsWith('-write'))
      })
    }

    test('the authorizer sees revoked tokens and nothing else', () => {
      const tables = permitted.authorizer.filter(({ actions }) =>
        actions[0]?.startsWith('dynamodb:'),
      )
      expect(tables).toMatchObject([{ actions: ['dynamodb:GetItem'], partitions: ['REVOKED#*'] }])
      expect(s3Actions(permitted.authorizer)).toEqual([])
    })

    for (const name of ['apis-read', 'docs-read', 'governance-read'] as const)
      test(`${name} writes nothing but its rate windows`, () => {
        expect(permitted[name].filter(writes)).toMatchObject([
          { actions: ['dynamodb:UpdateItem'], partitions: ['RATE#*'] },
        ])
        expect(s3Actions(permitted[name]).toSorted()).toEqual(['s3:GetObject', 's3:ListBucket'])
      })

    test('auth-read changes sessions, and no table of APIs is open to it', () => {
      const changed = permitted['auth-read']
        .filter(writes)
        .flatMap(({ partitions = [] }) => partitions)
      expect(changed.toSorted()).toEqual(['RATE#*', 'SIGNIN#*', 'USER#*'])
      expect(permitted['auth-read'].filter(on('apis'))).toEqual([])
      expect(s3Actions(permitted['auth-read'])).toEqual([])
    })

    test('only what registers may write content, and only under the organizations', () => {
      const writing = lambdaNames.filter((name) =>
        s3Actions(permitted[name]).includes('s3:PutObject'),
      )
      expect(writing).toEqual(['apis-write'])
      const [objects] = permitted['apis-write'].filter(({ actions }) =>
        actions.includes('s3:PutObject'),
      )
      expect(objects?.resources).toContain('/orgs/*')
    })

    test('governance-write changes rows of organizations and APIs, and nobody’s own', () => {
      const changed = permitted['governance-write']
        .filter((statement) => writes(statement) && !on('platform')(statement))
        .flatMap(({ partitions = ['everything'] }) => partitions)
      expect([...new Set(changed)].toSorted()).toEqual(['API#*', 'ORG#*'])
    })

    test('no service may touch documentation but to read it', () => {
      for (const name of lambdaNames)
        expect(permitted[name].filter(on('docs')).filter(writes)).toEqual([])
    })
  })

  describe('the workers may do what a registration needs', () => {
    const worker = statementsOf(resources('workers', 'AWS::IAM::Policy'), 'TaskTaskRole')

    test('they send events, take announcements, and write content', () => {
      const actions = worker.flatMap((statement) => statement.actions)
      expect(actions).toEqual(
        expect.arrayContaining(['events:PutEvents', 'sqs:ReceiveMessage', 's3:PutObject']),
      )
      expect(actions).not.toContain('dynamodb:Scan')
    })

    test('they remove files of the search, and nothing else', () => {
      const removing = (statements: Statement[]) =>
        statements.filter(({ actions }) => actions.includes('s3:DeleteObject'))
      const [search, ...others] = removing(worker)
      expect(search?.resources).toContain('/orgs/*/search/*')
      expect([...others, ...Object.values(permitted).flatMap(removing)]).toEqual([])
    })

    test('the audit trail is added to, and read by nobody but governance-read', () => {
      const onAudit = [...Object.values(permitted), worker].flatMap((statements) =>
        statements.filter(({ partitions = [] }) => partitions.includes('AUDIT#*')),
      )
      const actions = onAudit.flatMap((statement) => statement.actions)
      expect([...new Set(actions)].toSorted()).toEqual(['dynamodb:PutItem', 'dynamodb:Query'])
      expect(actions.filter((action) => action === 'dynamodb:Query')).toHaveLength(1)
    })

    test('rate windows, idempotency keys and revoked tokens are none of their business', () => {
      const platform = worker.filter(on('platform')).flatMap(({ partitions = [] }) => partitions)
      expect(platform.toSorted()).toEqual(['AUDIT#*', 'ORG#*', 'OUTBOX', 'SIGNIN#*'])
    })
  })
}
