/** What a form on a registration's page says when it could not do what it should. */
export type ActState = { problem?: string }

export type Act = (state: ActState, form: FormData) => Promise<ActState>
