/** The dynamic segments of an address, as they were before they were encoded. */
export async function decoded<Params extends Record<string, string>>(
  params: Promise<Params>,
): Promise<Params> {
  const entries = Object.entries(await params).map(([name, value]) => [name, decode(value)])
  return Object.fromEntries(entries) as Params
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
