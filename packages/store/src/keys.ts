/**
 * Key templates of ElectroDB, in the one form that all rows have: partition and sort key as written in
 * the design, letter case kept.
 */
export const primaryKey = <const P extends readonly string[], const S extends readonly string[]>(
  pk: { of: P; as: string },
  sk: { of: S; as: string },
) =>
  ({
    pk: { field: 'PK', composite: pk.of, template: pk.as, casing: 'none' },
    sk: { field: 'SK', composite: sk.of, template: sk.as, casing: 'none' },
  }) as const

export const firstIndex = <const P extends readonly string[], const S extends readonly string[]>(
  pk: { of: P; as: string },
  sk: { of: S; as: string },
) =>
  ({
    index: 'GSI1',
    pk: { field: 'GSI1PK', composite: pk.of, template: pk.as, casing: 'none' },
    sk: { field: 'GSI1SK', composite: sk.of, template: sk.as, casing: 'none' },
  }) as const
