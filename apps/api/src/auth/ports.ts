import {
  type AccessTokenVerifier,
  createAccessTokenVerifier,
} from '@portolan/identity/access-tokens'
import { identityConfigFrom } from '@portolan/identity/config'
import { createUserPool, type UserPool } from '@portolan/identity/user-pool'
import type { ServicePorts } from '@portolan/service/service'
import { createRevocations, type Revocations } from '@portolan/store/platform/revocations'
import { createInbox, type Inbox } from '@portolan/store/users/inbox'
import { createSessions, type Sessions } from '@portolan/store/users/sessions'
import { createUsers, type Users } from '@portolan/store/users/users'
import { connection } from '../shared/connection.ts'
import { lazily } from '../shared/lazily.ts'
import { servicePorts } from '../shared/service-ports.ts'

export interface AuthPorts extends ServicePorts {
  accessTokens: AccessTokenVerifier
  inbox: Inbox
  revocations: Revocations
  sessions: Sessions
  userPool: UserPool
  users: Users
}

export const authPorts = lazily((): AuthPorts => {
  const store = connection()
  const identity = identityConfigFrom(process.env)
  return {
    ...servicePorts(store, 'auth'),
    accessTokens: createAccessTokenVerifier(identity),
    inbox: createInbox(store),
    revocations: createRevocations(store),
    sessions: createSessions(store),
    userPool: createUserPool(identity),
    users: createUsers(store),
  }
})
