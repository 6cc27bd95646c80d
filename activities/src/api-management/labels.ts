import type { Finding } from '@portolan/description/finding'

const labelPattern = /^[A-Za-z0-9._+-]{1,64}$/

/** Second words of the portal's addresses, `/{org}/register`: no API can have one of them as its slug. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  'analytics',
  'applications',
  'changes',
  'inbox',
  'members',
  'new',
  'policies',
  'register',
  'registrations',
  'search',
  'settings',
  'teams',
])

/** A slug made from a title: `Swagger Petstore (v3)` → `swagger-petstore-v3`; empty when nothing is left. */
export const slugOf = (title: string): string =>
  title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 63)
    .replaceAll(/^-+|-+$/g, '')

/** What keeps a slug or a label from being used, as findings on the description. */
export function nameFindings(
  slug: string,
  version: string,
  given: { slug: boolean; version: boolean },
): Finding[] {
  const findings: Finding[] = []
  const at = (rule: string, pointer: string, message: string) =>
    findings.push({ rule, level: 'error', message, file: '', pointer, line: 1, column: 1 })
  if (slug === '')
    at('api-slug', '/info/title', 'No slug can be made from the title; name one with `?api=`.')
  else if (reservedSlugs.has(slug))
    at(
      'api-slug',
      '/info/title',
      `"${slug}" is a word that addresses of the portal use; choose another slug with \`?api=\`.`,
    )
  if (!given.version && !labelPattern.test(version))
    at(
      'version-label',
      '/info/version',
      `"${version.slice(0, 80)}" cannot label a version: use 1 to 64 letters, digits, ".", "_", "+" or "-", ` +
        'or name another label with `?version=`.',
    )
  return findings
}
