/**
 * Thrown when a command cannot do its work: bad arguments, a missing file, a server that is away. The
 * message says what happened, where, and what to do; the command ends with 2.
 */
export class CannotRun extends Error {
  readonly code = 'cannot-run'
}

/** Why a system call failed, in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  const reasons: Record<string, string> = {
    ENOENT: 'there is no such file',
    ENOTDIR: 'there is no such file',
    EISDIR: 'it is a folder',
    EACCES: 'it may not be read or written',
    EPERM: 'it may not be read or written',
    ELOOP: 'its links lead in a circle',
    ENOSPC: 'the disk is full',
  }
  return (code === undefined ? undefined : reasons[code]) ?? message
}
