import { physicalName } from './names.ts'

/** Five tables for what Portolan keeps, and the platform table for what passes through. */
export const tableNames = ['users', 'apis', 'docs', 'analytics', 'tests', 'platform'] as const

export type TableName = (typeof tableNames)[number]

/** All attributes named here are strings, except `timeToLive`, which is a number of epoch seconds. */
export interface Table {
  name: TableName
  partitionKey: string
  sortKey: string
  indexes: TableIndex[]
  /** The attribute by which rows leave on their own; absent where every row stays. */
  timeToLive?: string
}

/** A global secondary index; every attribute is projected. */
export interface TableIndex {
  name: string
  partitionKey: string
  sortKey: string
}

const table = (name: TableName): Table => ({
  name,
  partitionKey: 'PK',
  sortKey: 'SK',
  indexes: [{ name: 'GSI1', partitionKey: 'GSI1PK', sortKey: 'GSI1SK' }],
})

export const tables: Record<TableName, Table> = {
  users: table('users'),
  apis: table('apis'),
  docs: table('docs'),
  analytics: table('analytics'),
  tests: table('tests'),
  platform: { ...table('platform'), timeToLive: 'expiresAt' },
}

export const physicalTableName = (prefix: string, name: TableName): string =>
  physicalName(prefix, name)
