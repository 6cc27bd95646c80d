/**
 * Sends a signal to a process and to everything it started, as far as that stayed in its group.
 * Answers whether anybody was there to hear it.
 */
export function signalGroup(leaderPid: number, signal: NodeJS.Signals): boolean {
  // 0 would mean our own group, 1 everybody's.
  if (!Number.isInteger(leaderPid) || leaderPid <= 1) return false
  try {
    process.kill(-leaderPid, signal)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ESRCH' || code === 'EPERM') return false
    throw error
  }
}
