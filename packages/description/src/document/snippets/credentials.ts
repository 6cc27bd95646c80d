import type { OperationDocument } from '../../documentation.ts'
import { ownString } from '../../parse/json.ts'
import { isToken, placeholderOf } from './header-fields.ts'
import type { HeaderField } from './http-call.ts'

/** What a call brings to be let in; all of it placeholders. */
export interface Credentials {
  headers: HeaderField[]
  query: HeaderField[]
  cookies: HeaderField[]
  basic?: { username: string; password: string }
  notes: string[]
}

/** For the first of the alternatives, in the order of the description. */
export function credentialsOf({
  security,
  securitySchemes,
}: Pick<OperationDocument, 'security' | 'securitySchemes'>): Credentials {
  const credentials: Credentials = { headers: [], query: [], cookies: [], notes: [] }
  const needed = (security[0] ?? []).flatMap(({ name }) =>
    securitySchemes.filter((candidate) => candidate.name === name),
  )
  const keys = needed.filter(({ type }) => type === 'apiKey').length
  for (const { name, type, scheme } of needed) {
    if (type === 'mutualTLS') credentials.notes.push('This call needs a client certificate.')
    else if (type === 'oauth2' || type === 'openIdConnect') authorize('Bearer YOUR_ACCESS_TOKEN')
    else if (type === 'apiKey') {
      const value = keys > 1 ? `YOUR_${placeholderOf(name)}` : 'YOUR_API_KEY'
      const field = { name: ownString(scheme, 'name') ?? '', value }
      const place = ownString(scheme, 'in')
      if (place === 'query') credentials.query.push(field)
      else if (place === 'cookie') credentials.cookies.push(field)
      else if (isToken(field.name)) credentials.headers.push(field)
    } else if (type === 'http') {
      const kind = ownString(scheme, 'scheme')?.toLowerCase()
      if (kind === 'basic')
        credentials.basic = { username: 'YOUR_USERNAME', password: 'YOUR_PASSWORD' }
      else if (kind === 'bearer') authorize('Bearer YOUR_ACCESS_TOKEN')
      else if (kind !== undefined && isToken(kind))
        authorize(`${ownString(scheme, 'scheme')} YOUR_CREDENTIALS`)
    }
  }
  return credentials

  function authorize(value: string): void {
    credentials.headers.push({ name: 'Authorization', value })
  }
}

const secretWords = new RegExp(
  [
    '^(?:proxy-)?authorization$',
    '(?:^|-)(?:api|subscription|secret|private|access|app|application|auth)-?key$',
    '(?:^|-)(?:access|auth|refresh|id|bearer|api|session|csrf|xsrf|security|user|private|deploy|job)-?token$',
    '^(?:x-)?token$',
    '(?:^|-)(?:secret|password|passwd|pwd|passphrase|credentials?|jwt|signature)$',
    '(?:^|-)(?:session(?:-?id)?|sid)$',
  ].join('|'),
)

const secretValues =
  /^(?:bearer|basic|digest|token|apikey)\s+\S|^eyJ[\w-]{8,}\.|^(?:sk|pk|rk)[-_](?:live|test|proj)|^(?:gh[pousr]|github_pat|glpat|xox[abprs])[-_]|^(?:AKIA|ASIA)[A-Z0-9]{12}|-----BEGIN /i

/**
 * Whether a parameter carries a credential, by its name or by what its example looks like. People
 * paste real ones into descriptions; a snippet must not hand them on.
 */
export function isCredential(name: string, value: unknown): boolean {
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll(/[_. ]/g, '-')
    .toLowerCase()
  return secretWords.test(words) || (typeof value === 'string' && secretValues.test(value.trim()))
}
