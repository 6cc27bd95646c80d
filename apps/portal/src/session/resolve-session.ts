import { answer, apiClient } from '../api/client.ts'
import { ApiProblem } from '../api/problem.ts'
import { sessionCache, type Session } from './sessions.ts'

/** The sessions that this process knows. */
export const sessions = sessionCache({
  resolve: resolveSession,
  nowMs: Date.now,
  staleMsMax: 3_000,
  sessionsMax: 5_000,
})

async function resolveSession(sessionId: string): Promise<Session | undefined> {
  try {
    return await answer(
      apiClient().GET('/auth/session', { params: { header: { 'Portolan-Session': sessionId } } }),
    )
  } catch (error) {
    // A cookie that is no session id at all is a 422, and as good as none.
    if (error instanceof ApiProblem && [401, 422].includes(error.problem.status)) return undefined
    throw error
  }
}
