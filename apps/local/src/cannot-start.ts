/** Something on this machine is in the way; the message says what, and what to do about it. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart'
}

/** What an unknown error has to say, without its stack. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)
