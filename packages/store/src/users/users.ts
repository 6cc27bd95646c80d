import { Entity } from 'electrodb'
import type { Connection } from '../connection.ts'
import { firstIndex, primaryKey } from '../keys.ts'
import { deriveSecrets } from '../secrets.ts'

export interface Profile {
  userId: string
  email: string
  name: string
  lastSignInAt?: string
}

/** People (table Users). Their email and name are encrypted; an email is found by its keyed hash. */
export function createUsers({ client, table, masterKey }: Connection) {
  const secrets = deriveSecrets(masterKey, 'personal-fields')
  const profiles = new Entity(
    {
      model: { entity: 'profile', version: '1', service: 'portolan' },
      attributes: {
        userId: { type: 'string', required: true },
        emailEncrypted: { type: 'string', required: true },
        emailHash: { type: 'string', required: true },
        nameEncrypted: { type: 'string', required: true },
        lastSignInAt: { type: 'string' },
      },
      indexes: {
        primary: primaryKey({ of: ['userId'], as: 'USER#${userId}' }, { of: [], as: 'PROFILE' }),
        byEmail: firstIndex(
          { of: ['emailHash'], as: 'EMAIL#${emailHash}' },
          { of: [], as: 'PROFILE' },
        ),
      },
    },
    { client, table: table('users') },
  )
  const hashOf = (email: string) => secrets.hash(email.toLowerCase())
  return {
    /** By which an account is known where its address must not stand. */
    emailHash: hashOf,
    async saveProfile({ userId, email, name }: Profile): Promise<void> {
      await profiles
        .upsert({
          userId,
          emailEncrypted: secrets.encrypt(email, userId),
          emailHash: hashOf(email),
          nameEncrypted: secrets.encrypt(name, userId),
        })
        .go()
    },
    async getProfile(userId: string): Promise<Profile | undefined> {
      const { data } = await profiles.get({ userId }).go()
      if (!data) return undefined
      return {
        userId,
        email: secrets.decrypt(data.emailEncrypted, userId),
        name: secrets.decrypt(data.nameEncrypted, userId),
        ...(data.lastSignInAt && { lastSignInAt: data.lastSignInAt }),
      }
    },
    async recordSignIn(userId: string, at: string): Promise<void> {
      await profiles.patch({ userId }).set({ lastSignInAt: at }).go()
    },
  }
}

export type Users = ReturnType<typeof createUsers>
