import { proxyActivities } from '@temporalio/workflow'
import type { AuthActivities } from '@portolan/activities/auth-service/activities'
import type { SignInStart } from '@portolan/orchestration/sign-in'

const { validateToken, createSession, updateUserActivity } = proxyActivities<AuthActivities>({
  // Each is one look-up or one row.
  startToCloseTimeout: '10 seconds',
  // The one-use row that holds the token lives a day; later there is nothing left to do.
  scheduleToCloseTimeout: '1 day',
  retry: {
    initialInterval: '200 milliseconds',
    backoffCoefficient: 2,
    maximumInterval: '30 seconds',
  },
})

/** Opens the session of a sign-in. Its token waits, encrypted, in a row that `createSession` uses up. */
export async function signIn(start: SignInStart): Promise<void> {
  await validateToken.executeWithOptions({ summary: 'Verify the access token' }, [start])
  if (!(await createSession.executeWithOptions({ summary: 'Open the session' }, [start]))) return
  await updateUserActivity.executeWithOptions({ summary: 'Note the sign-in' }, [start])
}
