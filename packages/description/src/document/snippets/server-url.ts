import type { ServerDocument } from '../../documentation.ts'
import { isObject, own } from '../../parse/json.ts'

const fallback = 'https://api.example.com'

/** Where calls go; the path without a slash at its end. */
export interface BaseUrl {
  /** `https://api.example.com` */
  origin: string
  path: string
  query: string
}

/** The address of the first server; an example host where it has none of its own. */
export function baseUrlOf([server]: ServerDocument[]): BaseUrl {
  const given = server ? withDefaults(server).trim() : ''
  const parsed = URL.parse(given, `${fallback}/`)
  if (!parsed || !/^https?:$/.test(parsed.protocol))
    return { origin: fallback, path: '', query: '' }
  // Credentials that somebody left in the address are not handed on.
  return {
    origin: `${parsed.protocol}//${parsed.host}`,
    path: parsed.pathname.replace(/\/+$/, ''),
    query: parsed.search.slice(1),
  }
}

/** The address with the default of each variable; what has none stays as its name. */
export const withDefaults = ({ url, variables = {} }: ServerDocument): string =>
  url.replaceAll(/\{([^{}]*)\}/g, (_, name: string) => {
    const variable = own(variables, name)
    const value = isObject(variable) ? own(variable, 'default') : undefined
    return typeof value === 'string' || typeof value === 'number' ? String(value) : name
  })
