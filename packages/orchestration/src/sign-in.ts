/** The contract between those who open a session and the workflow that records it. */
export const signIn = 'signIn'
export const signInWorkflowId = (sessionHash: string): string => `sign-in/${sessionHash}`

/** No token: it waits, encrypted, in a row that the workflow uses up. */
export interface SignInStart {
  userId: string
  sessionHash: string
  signedInAt: string
}
