import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A process, told apart from a later one that got the same id by the moment it began. */
export interface ProcessIdentity {
  pid: number
  /** Opaque: the kernel's start mark, equal for one process and for no other. */
  startedAt: string
}

/** Who has this process id now; undefined when nobody has, or only a process waiting to be reaped. */
export function identify(pid: number): ProcessIdentity | undefined {
  const startedAt = process.platform === 'linux' ? startMarkFromProc(pid) : startMarkFromPs(pid)
  return startedAt === undefined ? undefined : { pid, startedAt }
}

/** Whether this very process still runs. */
export const isAlive = (identity: ProcessIdentity): boolean =>
  identify(identity.pid)?.startedAt === identity.startedAt

/** The program and its arguments, to name a process to a person. */
export function describeProcess(pid: number): string {
  const words = process.platform === 'linux' ? wordsFromProc(pid) : wordsFromPs(pid)
  return words.length > 80 ? `${words.slice(0, 79)}…` : words
}

function wordsFromProc(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean).join(' ')
  } catch {
    return 'gone by now'
  }
}

const wordsFromPs = (pid: number): string =>
  spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? ''

function startMarkFromProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name in parentheses and may itself hold any character.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [state] = fields
    if (state === 'Z' || state === 'X') return undefined
    const ticksSinceBoot = fields[19]
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${ticksSinceBoot}`
  } catch {
    return undefined
  }
}

function startMarkFromPs(pid: number): string | undefined {
  const { stdout } = spawnSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  })
  const [, state, startedAt] = /^(\S+)\s+(.+)$/.exec(stdout?.trim() ?? '') ?? []
  return state?.startsWith('Z') ? undefined : startedAt
}
