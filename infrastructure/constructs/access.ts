import type { TableName } from '../resources/tables.ts'

/** What one function or the worker may do with a table. */
export interface TableAccess {
  actions: TableAction[]
  /** Beginnings of the partition keys that it may touch; all of them when absent. */
  partitions?: string[]
}

type TableAction =
  | 'GetItem'
  | 'BatchGetItem'
  | 'Query'
  | 'PutItem'
  | 'UpdateItem'
  | 'DeleteItem'
  | 'ConditionCheckItem'

export interface Access {
  tables: Partial<Record<TableName, TableAccess[]>>
  content: 'none' | 'read' | 'write'
  /** Removes files of the search that others took the place of; nothing else in the store is ever removed. */
  removesSearchFiles?: true
  /** Encrypts, decrypts or signs, so it holds the master key. */
  masterKey: boolean
  /** Starts workflows, so it knows where Temporal is. */
  temporal: boolean
}

const read: TableAccess = { actions: ['GetItem', 'BatchGetItem', 'Query'] }
const change: TableAccess = { actions: ['PutItem', 'UpdateItem', 'DeleteItem'] }

/** Every service counts requests; that is the one thing that a reading function writes. */
const rateWindows: TableAccess = { actions: ['UpdateItem'], partitions: ['RATE#*'] }
const revocations: TableAccess = { actions: ['GetItem'], partitions: ['REVOKED#*'] }
/** The audit trail is added to; nothing may change a row of it, or remove one. */
const audited: TableAccess = { actions: ['PutItem'], partitions: ['AUDIT#*'] }
const ofPlatform = (...partitions: string[]): TableAccess => ({
  actions: [...read.actions, ...change.actions],
  partitions,
})

/** What each function needs, and so what it gets. Membership is in the users table, so all services read it. */
export const lambdaAccess = {
  authorizer: {
    tables: { platform: [revocations] },
    content: 'none',
    masterKey: false,
    temporal: false,
  },
  'auth-read': {
    tables: {
      // A session whose access token ran out is given the fresh one while it is being read.
      users: [read, { actions: ['UpdateItem'], partitions: ['USER#*'] }],
      platform: [
        rateWindows,
        revocations,
        { actions: ['GetItem', 'UpdateItem'], partitions: ['SIGNIN#*'] },
      ],
    },
    content: 'none',
    masterKey: true,
    temporal: false,
  },
  'auth-write': {
    tables: {
      users: [read, { ...change, partitions: ['USER#*'] }],
      platform: [rateWindows, ofPlatform('SIGNIN#*', 'REVOKED#*', 'OUTBOX')],
    },
    content: 'none',
    masterKey: true,
    temporal: true,
  },
  'apis-read': {
    tables: { users: [read], apis: [read], platform: [rateWindows] },
    content: 'read',
    masterKey: true,
    temporal: false,
  },
  'apis-write': {
    tables: {
      users: [read],
      apis: [read, change],
      platform: [rateWindows, audited, ofPlatform('IDEMPOTENCY#*', 'ORG#*', 'OUTBOX')],
    },
    content: 'write',
    masterKey: true,
    temporal: true,
  },
  'docs-read': {
    tables: { users: [read], apis: [read], docs: [read], platform: [rateWindows] },
    content: 'read',
    masterKey: false,
    temporal: false,
  },
  'governance-read': {
    tables: {
      users: [read],
      apis: [read],
      platform: [rateWindows, { actions: ['Query'], partitions: ['AUDIT#*'] }],
    },
    content: 'read',
    masterKey: true,
    temporal: false,
  },
  'governance-write': {
    tables: {
      // Teams are rows of their organization.
      users: [read, { actions: ['PutItem', 'DeleteItem'], partitions: ['ORG#*'] }],
      apis: [read, { ...change, partitions: ['ORG#*', 'API#*'] }],
      platform: [rateWindows, audited, ofPlatform('OUTBOX')],
    },
    content: 'read',
    masterKey: true,
    temporal: true,
  },
} satisfies Record<string, Access>

export type LambdaName = keyof typeof lambdaAccess
export const lambdaNames = Object.keys(lambdaAccess) as LambdaName[]

const checked: TableAccess = { actions: ['ConditionCheckItem'] }

/** Publishing is one transaction over three tables; inboxes and sessions are the worker's too. */
export const workerAccess: Access = {
  tables: {
    users: [read, change],
    apis: [read, change, checked],
    docs: [read, change, checked],
    platform: [ofPlatform('OUTBOX', 'ORG#*', 'SIGNIN#*'), audited],
  },
  content: 'write',
  removesSearchFiles: true,
  masterKey: true,
  temporal: true,
}
