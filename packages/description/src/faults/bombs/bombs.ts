import { aliases } from './aliases.ts'
import { archives } from './archives.ts'
import { patterns } from './patterns.ts'
import { polyglots } from './polyglots.ts'
import { prototypes } from './prototypes.ts'
import { references } from './references.ts'
import { sizes } from './sizes.ts'
import type { Bomb } from './bomb.ts'

export const bombs: readonly Bomb[] = [
  ...aliases,
  ...references,
  ...sizes,
  ...patterns,
  ...prototypes,
  ...polyglots,
  ...archives,
]
