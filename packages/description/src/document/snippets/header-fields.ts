import type { HeaderField } from './http-call.ts'

/** What HTTP allows as a name of a field or a method. */
export const isToken = (text: string): boolean => /^[!#$%&'*+.^_`|~\dA-Za-z-]+$/.test(text)

/** Written by the client itself; a caller cannot set them, or only breaks the call. */
const transportFields = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

export const isTransport = (name: string): boolean => transportFields.has(name.toLowerCase())

/** As every client sends it: printable ASCII, what is beyond it percent-encoded. */
export const fieldValue = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[^\u0020-\u007E]+/gu, (found) =>
      // oxlint-disable-next-line no-control-regex -- these are what is taken out
      encodeURIComponent(found.replaceAll(/[\u0000-\u001F\u007F]+/g, ' ')).replaceAll('%20', ' '),
    )
    .trim()

/** A media type as it can be sent; undefined for what is none. */
export function sentMediaType(mediaType: string): string | undefined {
  const [essence = '', ...parameters] = mediaType.split(';').map((part) => part.trim())
  const [type = '', subtype = '', ...more] = essence.split('/')
  if (!isToken(type) || !isToken(subtype) || more.length > 0 || essence.includes('*'))
    return undefined
  const valid = parameters.filter((parameter) =>
    /^[\w-]+=(?:[\w.+-]+|"[\w .+/-]*")$/.test(parameter),
  )
  return [essence, ...valid].join('; ')
}

/** The first field of a name wins. */
export function withoutRepetition(fields: HeaderField[]): HeaderField[] {
  const seen = new Set<string>()
  return fields.filter(({ name }) => {
    const known = seen.has(name.toLowerCase())
    seen.add(name.toLowerCase())
    return !known
  })
}

/** `petId` as what a reader is to fill in: `PET_ID`. */
export const placeholderOf = (name: string): string =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .toUpperCase() || 'VALUE'
