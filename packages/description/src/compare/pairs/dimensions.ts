import { additionalProperties } from './additional-properties.ts'
import { arrays } from './arrays.ts'
import { bodies } from './bodies.ts'
import { bounds } from './bounds.ts'
import { callbacks } from './callbacks.ts'
import { compositions } from './compositions.ts'
import { conditions } from './conditions.ts'
import { cookies } from './cookies.ts'
import { defaults } from './defaults.ts'
import { deprecation } from './deprecation.ts'
import { descriptions } from './descriptions.ts'
import { discriminators } from './discriminators.ts'
import { enums } from './enums.ts'
import { formats } from './formats.ts'
import { headers } from './headers.ts'
import { keyOrder } from './key-order.ts'
import { mediaTypes } from './media-types.ts'
import { nullability } from './nullability.ts'
import { operations } from './operations.ts'
import type { Dimension } from './pair.ts'
import { parameters } from './parameters.ts'
import { pathParameters } from './path-parameters.ts'
import { patterns } from './patterns.ts'
import { readWriteOnly } from './read-write-only.ts'
import { recursion } from './recursion.ts'
import { references } from './references.ts'
import { requiredness } from './requiredness.ts'
import { rewriting20 } from './rewriting-2.0.ts'
import { rewriting31 } from './rewriting-3.1.ts'
import { security } from './security.ts'
import { servers } from './servers.ts'
import { stability } from './stability.ts'
import { statuses } from './statuses.ts'
import { types } from './types.ts'
import { webhooks } from './webhooks.ts'

/** Everything that a contract says, and what says nothing of it; at least five pairs each. */
export const dimensions: readonly Dimension[] = [
  operations,
  parameters,
  bodies,
  headers,
  cookies,
  mediaTypes,
  statuses,
  requiredness,
  nullability,
  types,
  formats,
  enums,
  bounds,
  patterns,
  arrays,
  additionalProperties,
  readWriteOnly,
  defaults,
  compositions,
  conditions,
  discriminators,
  recursion,
  security,
  servers,
  callbacks,
  webhooks,
  deprecation,
  stability,
  pathParameters,
  references,
  keyOrder,
  descriptions,
  rewriting31,
  rewriting20,
]
