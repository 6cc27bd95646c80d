import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

export interface Listener {
  pid: number
  /** The process group, which is the id of the process that a supervisor started. */
  group: number
}

/**
 * Who listens on this TCP port, as far as the kernel tells; undefined where it does not (only Linux
 * has /proc). Sockets of other users are seen, but not whose they are.
 */
export function listenersOf(port: number): Listener[] | undefined {
  if (process.platform !== 'linux') return undefined
  const inodes = new Set(['tcp', 'tcp6'].flatMap((table) => listeningInodes(table, port)))
  if (inodes.size === 0) return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => holdsSocket(pid, inodes))
    .flatMap((pid) => {
      const group = groupOf(pid)
      return group === undefined ? [] : [{ pid, group }]
    })
}

const listening = '0A'

function listeningInodes(table: string, port: number): string[] {
  const hexPort = port.toString(16).toUpperCase().padStart(4, '0')
  return read(`/proc/net/${table}`)
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local, , state]) => state === listening && local?.endsWith(`:${hexPort}`))
    .map((fields) => fields[9] ?? '')
}

function holdsSocket(pid: number, inodes: Set<string>): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((descriptor) => {
      const [, inode] = /^socket:\[(\d+)\]$/.exec(linkOf(`/proc/${pid}/fd/${descriptor}`)) ?? []
      return inode !== undefined && inodes.has(inode)
    })
  } catch {
    return false
  }
}

function groupOf(pid: number): number | undefined {
  const stat = read(`/proc/${pid}/stat`)
  const group = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]
  return group ? Number(group) : undefined
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function linkOf(file: string): string {
  try {
    return readlinkSync(file)
  } catch {
    return ''
  }
}
