/** The forms of a description that the register page tells apart. */
export const contentTypes = ['application/json', 'application/yaml', 'application/zip'] as const
export type ContentType = (typeof contentTypes)[number]

/** By what it begins with: names and the browser's guesses are often wrong. */
export function contentTypeOf(start: Uint8Array): ContentType {
  // `PK` begins every zip.
  if (start[0] === 0x50 && start[1] === 0x4b) return 'application/zip'
  const text = new TextDecoder()
    .decode(start)
    .replace(/^\uFEFF/, '')
    .trimStart()
  return text.startsWith('{') ? 'application/json' : 'application/yaml'
}

/** What a request to the API holds at most; larger ones, and zips, are uploaded first. */
export const bodyBytesMax = 5 * 1024 * 1024

export const mustBeUploaded = (contentType: ContentType, size: number): boolean =>
  contentType === 'application/zip' || size > bodyBytesMax

/** The largest description that Portolan takes. */
export const uploadBytesMax = 32 * 1024 * 1024
