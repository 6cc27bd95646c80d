import type { Operation } from '@portolan/service/operation'
import type { AuthPorts } from '../ports.ts'
import { signInProblem } from '../sign-in-problem.ts'
import { describeUser } from '../user.ts'

export const refresh = (ports: () => AuthPorts): Operation => ({
  access: 'anyone',
  async handle({ body }) {
    const { accessTokens, userPool } = ports()
    const { refreshToken } = body as { refreshToken: string }
    const { accessToken, expiresIn } = await userPool.refresh(refreshToken).catch(signInProblem)
    const { userId } = await accessTokens.verify(accessToken)
    return {
      statusCode: 200,
      body: { accessToken, expiresIn, user: await describeUser(ports(), userId) },
    }
  },
})
