import type { CallbackDocument } from '../documentation.ts'
import { operationsOf } from '../model/reading.ts'
import { own, ownObject, type JsonObject } from '../parse/json.ts'
import { describeParameter, describeRequestBody, describeResponses } from './describe-messages.ts'
import type { Scope } from './scope.ts'
import { texts } from './texts.ts'

/** The requests that the API itself sends: what it sends and what it hears change places. */
export function describeCallbacks(operation: JsonObject, scope: Scope): CallbackDocument[] {
  const { reading } = scope
  return Object.entries(ownObject(operation, 'callbacks') ?? {}).flatMap(([name, given]) =>
    Object.entries(reading.resolve(given) ?? {}).flatMap(([expression, entry]) => {
      const item = expression.startsWith('x-') ? undefined : reading.resolve(entry)
      if (!item) return []
      return [...operationsOf(item)].map(({ method, node }) => {
        const requestBody = describeRequestBody(node, scope, 'response')
        return {
          name,
          expression,
          method: method.toUpperCase(),
          ...texts(node, 'summary', 'description'),
          deprecated: own(node, 'deprecated') === true,
          parameters: reading
            .parametersOf(item, node, '', '')
            .map((parameter) => describeParameter(parameter.node, scope, 'response')),
          ...(requestBody && { requestBody }),
          responses: describeResponses(node, scope, 'request'),
        }
      })
    }),
  )
}
