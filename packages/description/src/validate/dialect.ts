import { ownString, type JsonObject } from '../parse/json.ts'

/** The dialects that schemas of 3.1 and 3.2 are judged by. */
const known =
  /^https:\/\/(json-schema\.org\/draft\/2020-12\/schema|spec\.openapis\.org\/oas\/3\.\d\/dialect\/[\w-]+)#?$/

/** Published dialects that others understand, and that are not judged here. */
const published =
  /^https?:\/\/json-schema\.org\/(draft-0[3467]|draft\/2019-09|v1|draft\/next)\/schema#?$/

export const isKnownDialect = (dialect: string): boolean => known.test(dialect)
export const isPublishedDialect = (dialect: string): boolean => published.test(dialect)

/** Whether schemas without a dialect of their own can be judged. */
export function hasKnownDialect(root: JsonObject): boolean {
  const dialect = ownString(root, 'jsonSchemaDialect')
  return dialect === undefined || isKnownDialect(dialect)
}
