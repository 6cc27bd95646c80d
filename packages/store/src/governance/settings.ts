import { Entity } from 'electrodb'
import type { Connection } from '../connection.ts'
import { createCursors, type Page } from '../cursor.ts'
import { primaryKey } from '../keys.ts'
import { type AuditEvent, auditItem } from '../platform/audit.ts'
import { put, transact } from '../transaction.ts'

export const settingKinds = ['policy', 'ruleset'] as const
export type SettingKind = (typeof settingKinds)[number]

/** Whose setting it is: an organization's, or one API's. */
export type SettingScope = { orgId: string } | { orgId: string; apiId: string }

export interface NewRevision {
  /** YAML, as it was given. */
  text: string
  /** What the text means, as JSON: who only reads it needs no parser. */
  meaning?: unknown
  /** Why it was changed. */
  note?: string
  createdBy: string
  createdAt: string
  /** From when it binds. */
  effectiveFrom: string
}

export interface Revision extends NewRevision {
  /** Rises by one with each change, from 1. */
  revision: number
}

export interface Addition extends NewRevision {
  /** The newest revision that the caller knows of; without it, whoever comes last wins. */
  expectedRevision?: number
  /** What the audit trail says of it: written together with the revision or not at all. */
  audited?: (revision: number) => AuditEvent
}

/** What stands at one moment. */
export interface Standing {
  /** The newest revision whose time has come. */
  current?: Revision
  /** The next one that will bind, when nothing else is changed. */
  upcoming?: Revision
  /** The number of the newest revision, binding or not; 0 where there is none. */
  head: number
}

/** Rulesets and policies with their history (table APIs). Revisions are only ever added. */
export function createSettings(connection: Connection) {
  const rows = revisionEntity(connection)
  const cursors = createCursors(connection)

  async function standing(scope: SettingScope, kind: SettingKind, now: Date): Promise<Standing> {
    const pending: Revision[] = []
    let position: string | null = null
    let head = 0
    do {
      const { data, cursor }: { data: Row[]; cursor: string | null } = await rows.query
        .primary({ owner: ownerOf(scope), kind })
        .go({ order: 'desc', limit: rowsAtOnce, cursor: position, consistent: true })
      head ||= data[0]?.revision ?? 0
      for (const row of data) {
        const revision = revisionOf(row)
        if (revision.effectiveFrom <= now.toISOString())
          return { current: revision, ...nextOf(pending), head }
        pending.push(revision)
      }
      position = cursor
    } while (position)
    return { ...nextOf(pending), head }
  }

  return {
    standing,
    /** The revision that binds now; undefined while the default does. */
    current: async (scope: SettingScope, kind: SettingKind, now: Date) =>
      (await standing(scope, kind, now)).current,
    upcoming: async (scope: SettingScope, kind: SettingKind, now: Date) =>
      (await standing(scope, kind, now)).upcoming,
    /** Adds a revision; undefined when another one than `expectedRevision` is the newest. */
    async add(
      scope: SettingScope,
      kind: SettingKind,
      { expectedRevision, audited, ...revision }: Addition,
    ): Promise<Revision | undefined> {
      const owner = ownerOf(scope)
      for (let pass = 0; pass < passesMax; pass++) {
        const head = expectedRevision ?? (await headOf(owner, kind))
        const row = { owner, kind, revision: head + 1, ...revision }
        const isAdded = await transact(connection, [
          put(rows.create(row)),
          ...(audited ? [auditItem(connection, audited(row.revision))] : []),
        ])
        if (isAdded) return revisionOf(row)
        if (expectedRevision !== undefined) return undefined
      }
      throw new Error(`The ${kind} changes too fast to be changed`)
    },
    /** Newest first. */
    async list(
      scope: SettingScope,
      kind: SettingKind,
      { limit, cursor }: { limit: number; cursor?: string },
    ): Promise<Page<Revision>> {
      const owner = ownerOf(scope)
      const list = `revisions/${owner}/${kind}`
      const position = cursor ? cursors.open(list, cursor) : null
      // One query ends at 1 MB, so a page of long texts is shorter than asked for, and fits an answer.
      const { data, cursor: next } = await rows.query
        .primary({ owner, kind })
        .go({ order: 'desc', limit, cursor: position })
      return { items: data.map(revisionOf), ...(next && { cursor: cursors.seal(list, next) }) }
    },
  }

  async function headOf(owner: string, kind: SettingKind): Promise<number> {
    const { data } = await rows.query
      .primary({ owner, kind })
      .go({ order: 'desc', limit: 1, consistent: true })
    return data[0]?.revision ?? 0
  }
}

export type Settings = ReturnType<typeof createSettings>

const rowsAtOnce = 10
const passesMax = 20

/** The owner of settings as their rows name it. */
export const ownerOf = (scope: SettingScope): string =>
  'apiId' in scope ? `API#${scope.apiId}` : `ORG#${scope.orgId}`

interface Row extends Revision {
  owner: string
  kind: SettingKind
}

const revisionOf = ({ owner: _owner, kind: _kind, ...revision }: Row): Revision => revision

/** Of those that do not bind yet, newest first: the one whose time comes first; of two, the newer. */
function nextOf(pending: Revision[]): { upcoming?: Revision } {
  const [upcoming] = pending.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))
  return upcoming ? { upcoming } : {}
}

export function revisionEntity({ client, table }: Connection) {
  return new Entity(
    {
      model: { entity: 'revision', version: '1', service: 'portolan' },
      attributes: {
        owner: { type: 'string', required: true },
        kind: { type: settingKinds, required: true },
        revision: { type: 'number', required: true, padding: { length: 6, char: '0' } },
        text: { type: 'string', required: true },
        meaning: { type: 'any' },
        note: { type: 'string' },
        createdBy: { type: 'string', required: true },
        createdAt: { type: 'string', required: true },
        effectiveFrom: { type: 'string', required: true },
      },
      indexes: {
        primary: primaryKey(
          { of: ['owner'], as: '${owner}' },
          { of: ['kind', 'revision'], as: 'SETTING#${kind}#${revision}' },
        ),
      },
    },
    { client, table: table('apis') },
  )
}
