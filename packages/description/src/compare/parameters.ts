import type { Located, OfferedOperation } from '../model/reading.ts'
import { own, ownString } from '../parse/json.ts'

export interface NamedParameter extends Located {
  name: string
  in: string
  required: boolean
}

/** Names that the protocol gives to headers; OpenAPI ignores parameters called so (Parameter Object). */
const reserved = new Set(['accept', 'content-type', 'authorization'])

/**
 * The parameters that a caller chooses to send, by what identifies them. Those of the path are left
 * out: they belong to the operation's key.
 */
export function sentParameters({ parameters }: OfferedOperation): Map<string, NamedParameter> {
  const sent = new Map<string, NamedParameter>()
  for (const { node, pointer } of parameters) {
    const place = ownString(node, 'in') ?? ''
    const name = ownString(node, 'name') ?? ''
    const isHeader = place === 'header'
    if (place === 'path' || (isHeader && reserved.has(name.toLowerCase()))) continue
    sent.set(`${place} ${isHeader ? name.toLowerCase() : name}`, {
      node,
      pointer,
      name,
      in: place,
      required: own(node, 'required') === true,
    })
  }
  return sent
}
