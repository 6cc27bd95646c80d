import type { LinkDocument } from '../documentation.ts'
import { own, ownObject, ownString, type JsonObject } from '../parse/json.ts'
import { pointerOfFragment } from '../pointer.ts'
import type { Scope } from './scope.ts'
import { texts } from './texts.ts'

/** The links of a response, each with the page of the operation that it leads to. */
export function describeLinks(response: JsonObject, scope: Scope): LinkDocument[] {
  return Object.entries(ownObject(response, 'links') ?? {}).flatMap(([name, item]) => {
    const link = scope.reading.resolve(item)
    if (!link) return []
    const operation = slugOfTarget(link, scope)
    const requestBody = own(link, 'requestBody')
    return [
      {
        name,
        ...texts(link, 'description', 'operationId'),
        ...(operation !== undefined && { operation }),
        parameters: ownObject(link, 'parameters') ?? {},
        ...(requestBody !== undefined && { requestBody }),
      },
    ]
  })
}

function slugOfTarget(link: JsonObject, scope: Scope): string | undefined {
  const operationId = ownString(link, 'operationId')
  if (operationId !== undefined) return scope.slugs.byId.get(operationId)
  const reference = ownString(link, 'operationRef') ?? ''
  const pointer = reference.startsWith('#') ? pointerOfFragment(reference.slice(1)) : null
  return pointer === null ? undefined : scope.slugs.byPointer.get(pointer)
}
