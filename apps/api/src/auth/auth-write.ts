import { createService } from '@portolan/service/service'
import { routes } from '@portolan/specs/routes'
import { validators } from '@portolan/specs/validators/auth-write'
import { createSignInStarter } from '@portolan/orchestration/reliable-start'
import { connectFrom } from '@portolan/store/connection'
import { createOutbox } from '@portolan/store/platform/outbox'
import { lazily } from '../shared/lazily.ts'
import { temporalClient } from '../shared/temporal-client.ts'
import { login, type LoginPorts } from './login/handler.ts'
import { logout } from './logout/handler.ts'
import { authPorts } from './ports.ts'
import { refresh } from './refresh/handler.ts'

const ports = lazily((): LoginPorts => ({
  ...authPorts(),
  startSignIn: createSignInStarter(temporalClient(), createOutbox(connectFrom(process.env))),
}))

export const handler = createService({
  routes,
  validators,
  operations: { login: login(ports), refresh: refresh(ports), logout: logout(ports) },
  ports,
})
