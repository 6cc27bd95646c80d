import { Command } from 'commander'
import { CannotRun } from '../cannot-run.ts'
import { answer, apiClient, Refused } from '../portal/client.ts'
import { keepSignIn, readCredentials } from '../portal/credentials.ts'
import { portalAddress } from '../portal/session.ts'
import { withExamples } from './options.ts'

/** Ends the session on the server too: its tokens are refused from then on. */
export function logoutCommand(): Command {
  const command = new Command('logout')
    .summary('sign out of a portal')
    .description('Ends the session, and forgets its tokens.')
    .option('--url <url>', 'the address of the portal; the last one by default')
    .action(async ({ url }: { url?: string }) => logout(url))
  return withExamples(command, ['portolan logout'])
}

async function logout(url: string | undefined): Promise<void> {
  const { current, portals } = await readCredentials()
  const named = url ?? process.env['PORTOLAN_URL'] ?? current
  const portal = named === undefined ? undefined : portalAddress(named)
  const signIn =
    portal !== undefined && Object.hasOwn(portals, portal) ? portals[portal] : undefined
  if (portal === undefined || !signIn)
    throw new CannotRun(`Nobody is signed in${portal === undefined ? '' : ` to ${portal}`}.`)
  try {
    await answer(apiClient(signIn.api, signIn.accessToken).POST('/auth/logout'))
  } catch (error) {
    // A session that has ended already needs no end.
    if (!(error instanceof Refused) || error.problem.status !== 401) throw error
  }
  await keepSignIn(portal, undefined)
  process.stdout.write(`Signed out of ${portal}.\n`)
}
