import type { ResponseDocument } from '../../documentation.ts'
import { statusInWords } from '../markdown/status.ts'
import { firstWords } from './first-words.ts'

/** An example of each answer: of its first media type that has one. */
export function postmanResponses(responses: ResponseDocument[], request: object): object[] {
  return responses.map((response) => {
    const { status, description, content } = response
    const media = content.find(({ examples }) => examples.length > 0) ?? content[0]
    const value = media?.examples[0]?.value
    const isJson = media !== undefined && /json/i.test(media.mediaType)
    const words = statusInWords(status)
    return {
      name: firstWords(description ?? '') || words || status,
      originalRequest: request,
      ...(words !== '' && { status: words }),
      ...codeOf(status),
      _postman_previewlanguage: isJson ? 'json' : 'text',
      header: media ? [{ key: 'Content-Type', value: media.mediaType }] : [],
      cookie: [],
      body:
        value === undefined
          ? ''
          : typeof value === 'string' && !isJson
            ? value
            : JSON.stringify(value, null, 2),
    }
  })
}

/** `4XX` is 400; what stands for any other has no code. */
function codeOf(status: string): { code?: number } {
  const code = Number(status.replaceAll(/x/gi, '0'))
  return Number.isInteger(code) && code >= 100 && code <= 599 ? { code } : {}
}
