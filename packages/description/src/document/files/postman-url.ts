import { givenParameters } from '../snippets/build-call.ts'
import { placeholderOf } from '../snippets/header-fields.ts'
import { pathSegment } from '../snippets/serialize.ts'
import type { PostmanField } from './postman-fields.ts'
import type { PostmanPage } from './postman.ts'

export interface PostmanUrl {
  raw: string
  host: string[]
  path: string[]
  query?: PostmanField[]
  variable?: object[]
}

/** An address in the parts that a collection knows: a whole segment may be a variable of the path. */
export function postmanUrl(page: PostmanPage, base: string, query: PostmanField[]): PostmanUrl {
  const given = new Map(
    givenParameters(page).flatMap((one) =>
      one.in === 'path' ? [[one.name, pathSegment(one, one.value)] as const] : [],
    ),
  )
  const descriptions = new Map(
    page.parameters
      .filter((parameter) => parameter.in === 'path')
      .map(({ name, description }) => [name, description]),
  )
  const variables: object[] = []
  const valueOf = (name: string): string => given.get(name) ?? placeholderOf(name)
  const segments = (page.path.split(/[?#]/, 1)[0] ?? '')
    .split('/')
    .slice(1)
    .map((segment) => {
      const name = /^\{([^{}/:]+)\}$/.exec(segment)?.[1]
      if (name === undefined)
        return segment.replaceAll(/\{([^{}]*)\}/g, (_, inner: string) => valueOf(inner))
      const description = descriptions.get(name)
      variables.push({
        key: name,
        value: valueOf(name),
        ...(description !== undefined && { description }),
      })
      return `:${name}`
    })
  const sent = query.filter(({ disabled }) => !disabled).map(({ key, value }) => `${key}=${value}`)
  const raw = [base, ...segments].join('/')
  return {
    raw: sent.length > 0 ? `${raw}?${sent.join('&')}` : raw,
    host: [base],
    path: segments,
    ...(query.length > 0 && { query }),
    ...(variables.length > 0 && { variable: variables }),
  }
}
