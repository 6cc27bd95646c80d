/** An operation or webhook by its slug, else by its operationId. */
export const findOperation = <E extends { slug: string; operationId?: string }>(
  entries: readonly E[],
  wanted: string,
): E | undefined =>
  entries.find(({ slug }) => slug === wanted) ??
  entries.find(({ operationId }) => operationId === wanted)
