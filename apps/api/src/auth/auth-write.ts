import { createService } from '@portolan/service/service'
import { routes } from '@portolan/specs/routes'
import { validators } from '@portolan/specs/validators/auth-write'
import { createSignInStarter } from '@portolan/orchestration/reliable-start'
import { createOutbox } from '@portolan/store/platform/outbox'
import { connection } from '../shared/connection.ts'
import { lazily } from '../shared/lazily.ts'
import { temporalClient } from '../shared/temporal-client.ts'
import { login, type LoginPorts } from './login/handler.ts'
import { logout } from './logout/handler.ts'
import { authPorts } from './ports.ts'
import { refresh } from './refresh/handler.ts'

const ports = lazily((): LoginPorts => ({
  ...authPorts(),
  startSignIn: createSignInStarter(temporalClient(), createOutbox(connection())),
}))

export const handler = createService({
  routes,
  validators,
  operations: { login: login(ports), refresh: refresh(ports), logout: logout(ports) },
  ports,
})
