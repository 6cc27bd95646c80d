/** What a page gets as its query: a name may be there not at all, once, or several times. */
export type Query = Promise<Record<string, string | string[] | undefined>>

/** The first value of each wanted name, when it is there and not empty. */
export async function queried<Name extends string>(
  query: Query,
  ...names: Name[]
): Promise<Partial<Record<Name, string>>> {
  const given = await query
  const found: Partial<Record<Name, string>> = {}
  for (const name of names) {
    const value = [given[name]].flat()[0]
    if (value) found[name] = value
  }
  return found
}
