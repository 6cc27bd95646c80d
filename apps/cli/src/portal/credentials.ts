import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import { CannotRun, reasonOf } from '../cannot-run.ts'

/** What is kept of a sign-in; never the password. */
export interface SignIn {
  /** Where the portal's API is. */
  api: string
  email: string
  accessToken: string
  refreshToken: string
  /** When the access token ends; RFC 3339. */
  expiresAt: string
}

interface Credentials {
  /** The portal that was signed in to last. */
  current?: string | undefined
  /** By the portal's address. */
  portals: Record<string, SignIn>
}

/** Where sign-ins are kept, as the XDG Base Directory Specification says. */
export function credentialsFile(env: NodeJS.ProcessEnv = process.env): string {
  const configured = env['XDG_CONFIG_HOME']
  const folder =
    configured !== undefined && path.isAbsolute(configured)
      ? configured
      : path.join(homedir(), '.config')
  return path.join(folder, 'portolan', 'credentials.json')
}

export async function readCredentials(): Promise<Credentials> {
  const file = credentialsFile()
  let text
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { portals: {} }
    throw new CannotRun(`${file} cannot be read: ${reasonOf(error)}.`)
  }
  try {
    const { current, portals } = JSON.parse(text) as Credentials
    return { current, portals: { ...portals } }
  } catch {
    throw new CannotRun(`${file} is no JSON. Delete it, and sign in again with: portolan login`)
  }
}

/** Keeps a sign-in, or forgets it. Nobody but the user may read the file. */
export async function keepSignIn(portal: string, signIn: SignIn | undefined): Promise<void> {
  const { current, portals } = await readCredentials()
  const { [portal]: _, ...others } = portals
  const kept: Credentials = signIn
    ? { current: portal, portals: { ...others, [portal]: signIn } }
    : { current: current === portal ? undefined : current, portals: others }
  const file = credentialsFile()
  try {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
    // Whole or not at all: a command in another terminal reads the file too.
    const draft = `${file}.${process.pid}`
    await writeFile(draft, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 })
    await chmod(draft, 0o600)
    await rename(draft, file)
  } catch (error) {
    throw new CannotRun(`${file} cannot be written: ${reasonOf(error)}.`)
  }
}
