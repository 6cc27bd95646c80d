import type { CallBody } from '../snippets/http-call.ts'

/** A body in one of the modes that a collection knows. */
export function postmanBody(body: CallBody): object {
  switch (body.kind) {
    case 'json':
      return raw(JSON.stringify(body.value, null, 2), 'json')
    case 'text':
      return raw(body.text, /xml/i.test(body.mediaType) ? 'xml' : 'text')
    case 'form':
      return {
        mode: 'urlencoded',
        urlencoded: body.fields.map(({ name, value }) => ({ key: name, value, type: 'text' })),
      }
    case 'multipart':
      return {
        mode: 'formdata',
        formdata: body.parts.map((part) => ({
          key: part.name,
          ...('fileName' in part
            ? { type: 'file', src: part.fileName }
            : { type: 'text', value: part.value }),
          ...(part.mediaType !== undefined && { contentType: part.mediaType }),
        })),
      }
    case 'file':
      return { mode: 'file', file: { src: body.fileName } }
  }
}

const raw = (text: string, language: string): object => ({
  mode: 'raw',
  raw: text,
  options: { raw: { language } },
})
