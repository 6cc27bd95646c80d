import { createRequire } from 'node:module'

/** Postman's own reader of collections, as far as the tests ask it; it comes without types. */
export interface PostmanReader {
  Collection: new (definition: object) => PostmanCollection
  Item: new (definition: object) => { responses: { count: () => number } }
}

interface List<Member> {
  count: () => number
  map: <Result>(make: (member: Member) => Result) => Result[]
  toObject: () => Record<string, string>
}

export interface PostmanCollection {
  variables: List<object>
  items: List<{ name: string }>
  forEachItem: (tell: (item: { request: PostmanRequest }) => void) => void
}

export interface PostmanRequest {
  url: {
    getPath: (options: { unresolved: boolean }) => string
    toString: () => string
    variables: List<object>
    query: List<{ key: string; value: string; disabled?: boolean }>
  }
  body?: { toJSON: () => unknown }
  auth?: { type: string }
}

export const postman = createRequire(import.meta.url)('postman-collection') as PostmanReader
