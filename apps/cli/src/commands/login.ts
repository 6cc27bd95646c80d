import { Command } from 'commander'
import { CannotRun } from '../cannot-run.ts'
import { ask, firstLine } from '../portal/ask.ts'
import { answer, apiClient } from '../portal/client.ts'
import { keepSignIn } from '../portal/credentials.ts'
import { endOf, findApi, portalAddress } from '../portal/session.ts'
import { withExamples } from './options.ts'

interface LoginOptions {
  url?: string
  email?: string
}

/** Signs in, and keeps the tokens for the other commands. A password is never an argument. */
export function loginCommand(): Command {
  const command = new Command('login')
    .summary('sign in to a portal')
    .description(
      'Signs in to a portal. The password is asked for, or read from PORTOLAN_PASSWORD or from standard input; what is kept are tokens, in a file that only you can read.',
    )
    .option('--url <url>', 'the address of the portal; PORTOLAN_URL by default')
    .option('--email <email>', 'whom to sign in; asked for by default')
    .action(async (options: LoginOptions) => login(options))
  return withExamples(command, [
    'portolan login --url https://portal.example.com',
    'portolan login --url https://portal.example.com --email ci@example.com < password.txt',
  ])
}

async function login(options: LoginOptions): Promise<void> {
  const named = options.url ?? process.env['PORTOLAN_URL']
  if (named === undefined)
    throw new CannotRun('Which portal? Name it with --url, or set PORTOLAN_URL.')
  const portal = portalAddress(named)
  const api = await findApi(portal)
  const email = options.email ?? (await askEmail())
  const password = await readPassword()
  const { accessToken, refreshToken, expiresIn, user } = await answer(
    apiClient(api).POST('/auth/login', { body: { email, password } }),
  )
  await keepSignIn(portal, { api, email, accessToken, refreshToken, expiresAt: endOf(expiresIn) })
  const organizations = user.organizations.map(({ slug, role }) => `${slug} (${role})`).join(', ')
  process.stdout.write(
    `Signed in to ${portal} as ${user.email}${organizations === '' ? '' : `, of ${organizations}`}.\n`,
  )
}

function askEmail(): Promise<string> {
  if (process.stdin.isTTY) return ask('Email: ')
  throw new CannotRun('Who signs in? Name the address with --email.')
}

async function readPassword(): Promise<string> {
  const password =
    process.env['PORTOLAN_PASSWORD'] ??
    (process.stdin.isTTY ? await ask('Password: ', { secret: true }) : await firstLine())
  if (password === '')
    throw new CannotRun('The password is empty. Type it, pipe it in, or set PORTOLAN_PASSWORD.')
  return password
}
