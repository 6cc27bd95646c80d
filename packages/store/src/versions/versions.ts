import { Entity } from 'electrodb'
import type { Contact } from '../apis/api.ts'
import type { Connection } from '../connection.ts'
import { primaryKey } from '../keys.ts'
import type { Gate } from '../registrations/gate.ts'
import { rememberAsOf, rememberListAsOf } from './as-of.ts'

export const versionStatuses = ['published', 'deprecated', 'retired', 'withdrawn'] as const
export type VersionStatus = (typeof versionStatuses)[number]

export const sourceFormats = ['json', 'yaml', 'zip'] as const
export type SourceFormat = (typeof sourceFormats)[number]

/** The S3 keys of one version's content. */
export interface VersionContent {
  /** The bytes as they were given. */
  source: string
  /** One JSON document, every reference local. */
  bundle: string
  json: string
  yaml: string
}

export interface ChangeCounts {
  /** The label of the version that it was compared with. */
  against?: string
  total: number
  breaking: number
}

/** A rule, and what its findings cost the score. */
export interface Improvement {
  rule: string
  /** How many findings it has. */
  count: number
  /** Of 100. */
  points: number
}

/** Why a version is no longer shown, and who said so. */
export interface Withdrawal {
  reason: string
  withdrawnAt: string
  withdrawnBy: string
}

export interface Version {
  apiId: string
  version: string
  status: VersionStatus
  sequence: number
  title: string
  description?: string
  contact?: Contact
  specification: string
  operations: number
  webhooks?: number
  schemas: number
  score?: number
  sizeBytes: number
  format: SourceFormat
  /** Of the bytes as they were given, hexadecimal. */
  sha256: string
  content: VersionContent
  changes?: ChangeCounts
  /** The S3 key of the first 500 changes. */
  changesKey?: string
  /** The highest level of the ruleset's ladder that it reached. */
  reached?: string
  /** What would raise the score most, the most first. */
  improvements?: Improvement[]
  /** What the policy asked for, and who let it through. */
  gate?: Gate
  publishedAt: string
  publishedBy: string
  registrationId: string
  withdrawal?: Withdrawal
}

/** The published versions of an API (table APIs); a row is there when the version is, never before. */
export function createVersions(connection: Connection) {
  const versions = versionEntity(connection)
  return {
    async get(apiId: string, version: string): Promise<Version | undefined> {
      const { data } = await versions.get({ apiId, version }).go()
      return data ?? undefined
    },
    /** The same, as it stands while its API is as it was read. */
    getAsOf: rememberAsOf(async (apiId, version): Promise<Version | undefined> => {
      const { data } = await versions.get({ apiId, version }).go({ consistent: true })
      return data ?? undefined
    }),
    /** Also those that were withdrawn. */
    async listAll(apiId: string): Promise<Version[]> {
      const { data } = await versions.query.primary({ apiId }).go({ pages: 'all' })
      return data
    },
    async listVisible(apiId: string): Promise<Version[]> {
      return (await this.listAll(apiId)).filter(({ status }) => status !== 'withdrawn')
    },
    /** The same, as they stand while their API is as it was read. */
    listVisibleAsOf: rememberListAsOf(async (apiId): Promise<readonly Version[]> => {
      const { data } = await versions.query
        .primary({ apiId })
        .go({ pages: 'all', consistent: true })
      return data.filter(({ status }) => status !== 'withdrawn')
    }),
  }
}

export type Versions = ReturnType<typeof createVersions>

/** Whoever changes one changes the row of its API in the same transaction: readers rely on that. */
export function versionEntity({ client, table }: Connection) {
  return new Entity(
    {
      model: { entity: 'version', version: '1', service: 'portolan' },
      attributes: {
        apiId: { type: 'string', required: true },
        version: { type: 'string', required: true },
        status: { type: versionStatuses, required: true },
        sequence: { type: 'number', required: true },
        title: { type: 'string', required: true },
        description: { type: 'string' },
        contact: { type: 'any' },
        specification: { type: 'string', required: true },
        operations: { type: 'number', required: true },
        webhooks: { type: 'number' },
        schemas: { type: 'number', required: true },
        score: { type: 'number' },
        sizeBytes: { type: 'number', required: true },
        format: { type: sourceFormats, required: true },
        sha256: { type: 'string', required: true },
        content: {
          type: 'map',
          properties: {
            source: { type: 'string', required: true },
            bundle: { type: 'string', required: true },
            json: { type: 'string', required: true },
            yaml: { type: 'string', required: true },
          },
          required: true,
        },
        changes: {
          type: 'map',
          properties: {
            against: { type: 'string' },
            total: { type: 'number', required: true },
            breaking: { type: 'number', required: true },
          },
        },
        changesKey: { type: 'string' },
        reached: { type: 'string' },
        improvements: { type: 'any' },
        gate: { type: 'any' },
        publishedAt: { type: 'string', required: true },
        publishedBy: { type: 'string', required: true },
        registrationId: { type: 'string', required: true },
        withdrawal: {
          type: 'map',
          properties: {
            reason: { type: 'string', required: true },
            withdrawnAt: { type: 'string', required: true },
            withdrawnBy: { type: 'string', required: true },
          },
        },
      },
      indexes: {
        primary: primaryKey(
          { of: ['apiId'], as: 'API#${apiId}' },
          { of: ['version'], as: 'VERSION#${version}' },
        ),
      },
    },
    { client, table: table('apis') },
  )
}
