/** Made on first use and once: a Lambda that never needs it never pays for it. */
export function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}
