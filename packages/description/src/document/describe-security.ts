import type { OperationDocument, SecuritySchemeDocument } from '../documentation.ts'
import { isObject, ownList, type JsonObject } from '../parse/json.ts'

/** What an operation asks for, its own or that of the description, with the schemes that it names. */
export function describeSecurity(
  operation: JsonObject,
  root: JsonObject,
  schemes: SecuritySchemeDocument[],
): Pick<OperationDocument, 'security' | 'securitySchemes'> {
  const alternatives = ownList(Object.hasOwn(operation, 'security') ? operation : root, 'security')
  const security = alternatives.filter(isObject).map((alternative) =>
    Object.entries(alternative).map(([name, scopes]) => ({
      name,
      scopes: Array.isArray(scopes) ? scopes.filter((scope) => typeof scope === 'string') : [],
    })),
  )
  const needed = new Set(security.flat().map(({ name }) => name))
  return { security, securitySchemes: schemes.filter(({ name }) => needed.has(name)) }
}
