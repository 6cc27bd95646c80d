import type { Operation } from '@portolan/service/operation'
import type { AuthPorts } from '../ports.ts'
import { describeUser } from '../user.ts'

export const getMe = (ports: () => AuthPorts): Operation => ({
  access: 'caller',
  async handle({ userId }) {
    return { statusCode: 200, body: await describeUser(ports(), userId) }
  },
})
