import type { Operation } from './types.ts'

/** What no role lacks cannot be forbidden. */
const everyRoleHas: readonly string[] = ['none', 'self', 'apis:read', 'registrations:read']

/**
 * The problem statuses that an operation must document, from its method, permission, body and address.
 * Unknown query parameters are a 422 everywhere, and everyone has a limit.
 */
export function impliedStatuses(method: string, path: string, operation: Operation): string[] {
  const permission = operation['x-permission']
  // What everybody may read, whoever they are, asks for no token.
  const isOfEverybody = path.startsWith('/public/')
  const isOfOrganization = path.startsWith('/orgs/{org}')
  const takesBody = operation.requestBody !== undefined
  const writesState =
    method !== 'GET' && /\{(registration|waiver|review)\}|\/(registrations|waivers)$/.test(path)
  return [
    takesBody && '400',
    !isOfEverybody && '401',
    !everyRoleHas.includes(permission) && '403',
    isOfOrganization && '404',
    writesState && '409',
    takesBody && '413',
    takesBody && '415',
    '422',
    '429',
  ].filter((status) => status !== false)
}
