import type { FormPart } from './http-call.ts'

/** Pieces of a multipart body, for languages whose libraries do not write all kinds of parts. */
export type Chunk = { text: string } | { fileName: string }

export interface MultipartText {
  boundary: string
  chunks: Chunk[]
}

/** A multipart body piece by piece, with a boundary that none of its texts contains. */
export function multipartText(parts: FormPart[]): MultipartText {
  const texts = parts.map((part) => ('value' in part ? part.value : ''))
  let boundary = 'form-boundary'
  for (let number = 1; texts.some((text) => text.includes(boundary)); number++)
    boundary = `form-boundary-${number}`
  const chunks: Chunk[] = []
  let open = ''
  for (const part of parts) {
    open += `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(part.name)}"`
    if ('fileName' in part) {
      open += `; filename="${part.fileName}"\r\nContent-Type: ${part.mediaType}\r\n\r\n`
      chunks.push({ text: open }, { fileName: part.fileName })
      open = '\r\n'
    } else {
      const type = part.mediaType === undefined ? '' : `\r\nContent-Type: ${part.mediaType}`
      open += `${type}\r\n\r\n${part.value}\r\n`
    }
  }
  chunks.push({ text: `${open}--${boundary}--\r\n` })
  return { boundary, chunks }
}

/** As browsers write a name into a header. */
const quoted = (name: string): string =>
  name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

/** Whether all parts can be given to a library that knows plain values and files only. */
export const isPlainForm = (parts: FormPart[]): boolean =>
  parts.every((part) => 'fileName' in part || part.mediaType === undefined)
