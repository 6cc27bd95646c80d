import {
  type AccessTokenVerifier,
  createAccessTokenVerifier,
} from '@portolan/identity/access-tokens'
import { identityConfigFrom } from '@portolan/identity/config'
import { createUserPool, type UserPool } from '@portolan/identity/user-pool'
import type { ServicePorts } from '@portolan/service/service'
import { connectFrom } from '@portolan/store/connection'
import { createRevocations, type Revocations } from '@portolan/store/platform/revocations'
import { createInbox, type Inbox } from '@portolan/store/users/inbox'
import { createSessions, type Sessions } from '@portolan/store/users/sessions'
import { createUsers, type Users } from '@portolan/store/users/users'
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
  const connection = connectFrom(process.env)
  const identity = identityConfigFrom(process.env)
  return {
    ...servicePorts(connection, 'auth'),
    accessTokens: createAccessTokenVerifier(identity),
    inbox: createInbox(connection),
    revocations: createRevocations(connection),
    sessions: createSessions(connection),
    userPool: createUserPool(identity),
    users: createUsers(connection),
  }
})
