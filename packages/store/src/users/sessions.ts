import { createHash, randomBytes } from 'node:crypto'
import { Entity } from 'electrodb'
import { succeeds } from '../conditional.ts'
import type { Connection } from '../connection.ts'
import { primaryKey } from '../keys.ts'
import { deriveSecrets } from '../secrets.ts'

export interface SessionTokens {
  accessToken: string
  refreshToken: string
  /** Epoch seconds at which the access token expires. */
  expiresAt: number
}

/** How long a sign-in may wait for its workflow before it must be repeated. */
const handoverSeconds = 24 * 3_600

/**
 * Sessions of browsers (table Users) and the one-use rows by which a sign-in's tokens reach its workflow
 * without entering workflow history (table Platform). Until the workflow has run, a session is read from
 * that row, so that signing in does not depend on workflows.
 */
export function createSessions({ client, table, masterKey }: Connection) {
  const secrets = deriveSecrets(masterKey, 'sessions')
  const attributes = {
    userId: { type: 'string', required: true },
    sessionHash: { type: 'string', required: true },
    tokensEncrypted: { type: 'string', required: true },
    createdAt: { type: 'string', required: true },
  } as const
  const sessions = new Entity(
    {
      model: { entity: 'session', version: '1', service: 'portolan' },
      attributes,
      indexes: {
        primary: primaryKey(
          { of: ['userId'], as: 'USER#${userId}' },
          { of: ['sessionHash'], as: 'SESSION#${sessionHash}' },
        ),
      },
    },
    { client, table: table('users') },
  )
  const handovers = new Entity(
    {
      model: { entity: 'sign-in', version: '1', service: 'portolan' },
      attributes: { ...attributes, expiresAt: { type: 'number', required: true } },
      indexes: {
        primary: primaryKey(
          { of: ['userId'], as: 'SIGNIN#${userId}' },
          { of: ['sessionHash'], as: 'SIGNIN#${sessionHash}' },
        ),
      },
    },
    { client, table: table('platform') },
  )
  const seal = (sessionHash: string, tokens: SessionTokens) =>
    secrets.encrypt(JSON.stringify(tokens), sessionHash)
  const open = (row: { sessionHash: string; tokensEncrypted: string }) =>
    JSON.parse(secrets.decrypt(row.tokensEncrypted, row.sessionHash)) as SessionTokens

  return {
    /** A new session's id for the browser, and the hash by which everything else knows it. */
    newSessionId(userId: string): { sessionId: string; sessionHash: string } {
      const sessionId = `${Buffer.from(userId).toString('base64url')}.${randomBytes(32).toString('base64url')}`
      return { sessionId, sessionHash: hashOf(sessionId) }
    },
    async handOver(
      userId: string,
      sessionHash: string,
      tokens: SessionTokens,
      now: Date,
    ): Promise<void> {
      await handovers
        .put({
          userId,
          sessionHash,
          tokensEncrypted: seal(sessionHash, tokens),
          createdAt: now.toISOString(),
          expiresAt: Math.floor(now.getTime() / 1_000) + handoverSeconds,
        })
        .go()
    },
    async handedOver(userId: string, sessionHash: string): Promise<SessionTokens | undefined> {
      const { data } = await handovers.get({ userId, sessionHash }).go()
      return data ? open(data) : undefined
    },
    /** Turns a hand-over into a session and uses it up. False when there is none any more. */
    async create(userId: string, sessionHash: string): Promise<boolean> {
      const { data } = await handovers.get({ userId, sessionHash }).go()
      if (!data) return (await sessions.get({ userId, sessionHash }).go()).data !== null
      const { expiresAt: _, ...session } = data
      await sessions.put(session).go()
      await handovers.delete({ userId, sessionHash }).go()
      return true
    },
    async find(
      sessionId: string,
    ): Promise<(SessionTokens & { userId: string; sessionHash: string }) | undefined> {
      const userId = Buffer.from(sessionId.split('.')[0] ?? '', 'base64url').toString()
      if (userId === '') return undefined
      const sessionHash = hashOf(sessionId)
      const { data } = await sessions.get({ userId, sessionHash }).go()
      const row = data ?? (await handovers.get({ userId, sessionHash }).go()).data
      return row ? { ...open(row), userId, sessionHash } : undefined
    },
    /** Keeps a refreshed access token; false when the session has ended meanwhile. */
    async refresh(userId: string, sessionHash: string, tokens: SessionTokens): Promise<boolean> {
      const tokensEncrypted = seal(sessionHash, tokens)
      if (await succeeds(sessions.patch({ userId, sessionHash }).set({ tokensEncrypted }).go()))
        return true
      return succeeds(handovers.patch({ userId, sessionHash }).set({ tokensEncrypted }).go())
    },
    /** Ends every session of a user that holds tokens of the same sign-in. */
    async end(userId: string, belongs: (tokens: SessionTokens) => boolean): Promise<void> {
      const kept = await sessions.query.primary({ userId }).go({ pages: 'all' })
      for (const row of kept.data)
        if (belongs(open(row))) await sessions.delete({ userId, sessionHash: row.sessionHash }).go()
      const waiting = await handovers.query.primary({ userId }).go({ pages: 'all' })
      for (const row of waiting.data)
        if (belongs(open(row)))
          await handovers.delete({ userId, sessionHash: row.sessionHash }).go()
    },
  }
}

export type Sessions = ReturnType<typeof createSessions>

const hashOf = (sessionId: string) => createHash('sha256').update(sessionId).digest('base64url')
