/** What a form says when what it asked could not be done, and what it held, so that nothing is typed twice. */
export type ActState = {
  problem?: string
  /** The API's code of the problem. */
  code?: string
  given?: Record<string, string>
}

export type Act = (state: ActState, form: FormData) => Promise<ActState>
