/** Twins link one another from one folder below the version, where the files lie too. */
export const operationAddress = (slug: string): string => `../operations/${slug}.md`
export const webhookAddress = (slug: string): string => `../webhooks/${slug}.md`
export const schemaAddress = (name: string): string => `../schemas/${schemaSegment(name)}.md`

/** The name of a schema as a segment of an address. */
export const schemaSegment = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replaceAll(
    /[!'()*]/g,
    (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`,
  )
