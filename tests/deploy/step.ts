/** Does one step of a long test and prints how long it took. */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const startedMs = performance.now()
  try {
    return await work()
  } finally {
    const seconds = ((performance.now() - startedMs) / 1_000).toFixed(1)
    process.stdout.write(`deploy: ${name} ${seconds} s\n`)
  }
}
