import { createService } from '@portolan/service/service'
import { routes } from '@portolan/specs/routes'
import { validators } from '@portolan/specs/validators/auth-read'
import { getMe } from './get-me/handler.ts'
import { getSession } from './get-session/handler.ts'
import { listInbox } from './list-inbox/handler.ts'
import { authPorts } from './ports.ts'

export const handler = createService({
  routes,
  validators,
  operations: {
    getMe: getMe(authPorts),
    getSession: getSession(authPorts),
    listInbox: listInbox(authPorts),
  },
  ports: authPorts,
})
