/** The ways to write a name of several words. */
export const casings = ['camel', 'pascal', 'snake', 'kebab', 'constant'] as const

export type Casing = (typeof casings)[number]

const shapes: Record<Casing, RegExp> = {
  camel: /^[a-z][a-zA-Z0-9]*$/,
  pascal: /^[A-Z][a-zA-Z0-9]*$/,
  snake: /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/,
  kebab: /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
  constant: /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/,
}

const examples: Record<Casing, string> = {
  camel: 'camelCase',
  pascal: 'PascalCase',
  snake: 'snake_case',
  kebab: 'kebab-case',
  constant: 'CONSTANT_CASE',
}

/** Longer names are none. */
const lengthMax = 200

export const isInCasing = (name: string, casing: Casing): boolean =>
  name.length <= lengthMax && shapes[casing].test(name)

/** As a reader knows it: `snake_case`. */
export const nameOf = (casing: Casing): string => examples[casing]

/** Whether a name is made of letters, digits, `_` and `-`, so that it has a casing at all. */
export const hasCasing = (name: string): boolean =>
  name.length <= lengthMax && /^[A-Za-z][\w-]*$/.test(name)

/** The casing that most of these names are in, and fewest others; null where none says any. */
export function usualCasing(names: Iterable<string>): Casing | null {
  const counts = new Map<Casing, number>()
  for (const name of names) {
    const fitting = casings.filter((casing) => isInCasing(name, casing))
    // A single word is in several casings, and tells nothing.
    const [only] = fitting
    if (fitting.length === 1 && only) counts.set(only, (counts.get(only) ?? 0) + 1)
  }
  let usual: Casing | null = null
  for (const [casing, count] of counts)
    if (usual === null || count > (counts.get(usual) ?? 0)) usual = casing
  return usual
}
