import type { Client } from '@temporalio/client'
import type { Outbox } from '@portolan/store/platform/outbox'
import { ulid } from 'ulid'
import type { SignInStart } from './sign-in.ts'
import { startSignIn } from './starters.ts'

/** A sign-in answers within a breath; what could not be started by then starts from the outbox. */
const startDeadlineMs = 2_000

/** Starts sign-in workflows so that none is lost and no one waits while Temporal is away. */
export const createSignInStarter =
  (client: Client, outbox: Outbox) =>
  async (start: SignInStart): Promise<void> => {
    const deadline = Date.now() + startDeadlineMs
    try {
      await client.withDeadline(deadline, () => startSignIn(client, start))
    } catch {
      await outbox.add({
        id: ulid(),
        kind: 'start-sign-in',
        payload: { ...start },
        createdAt: start.signedInAt,
      })
    }
  }
