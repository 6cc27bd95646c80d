/** A portal that is configured wrongly says so when it starts, not at the first visit. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { configuration } = await import('./configuration.ts')
  configuration()
}
