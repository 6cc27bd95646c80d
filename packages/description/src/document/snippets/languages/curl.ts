import { prettyJson } from '../escapes.ts'
import type { CallBody, FormPart, HttpCall } from '../http-call.ts'

/** For a POSIX shell. */
export function curl(call: HttpCall): string {
  const { method, url, headers, basic, body, notes } = call
  const words = [
    method === 'GET' && !body ? '' : method === 'HEAD' ? '--head' : `--request ${quote(method)}`,
    `--url ${quote(url)}`,
    ...headers.map(
      ({ name, value }) =>
        // With a colon, curl would take an empty field away.
        `--header ${quote(value === '' ? `${name};` : `${name}: ${value}`)}`,
    ),
    ...(basic ? [`--user ${quote(`${basic.username}:${basic.password}`)}`] : []),
    ...(body ? bodyWords(body) : []),
  ].filter((word) => word !== '')
  const command = `curl ${words.join(' \\\n  ')}\n`
  const piped = body && textOf(body)?.includes('\0') ? `${printed(textOf(body) ?? '')} |\n  ` : ''
  return `${notes.map((note) => `# ${note}\n`).join('')}${piped}${command}`
}

const textOf = (body: CallBody): string | undefined =>
  body.kind === 'json' ? prettyJson(body.value) : 'text' in body ? body.text : undefined

function bodyWords(body: CallBody): string[] {
  if (body.kind === 'file') return [`--data-binary ${quote(`@${body.fileName}`)}`]
  if (body.kind === 'multipart') return body.parts.map(partWord)
  const text = textOf(body) ?? ''
  // No argument of a command can hold a NUL; it comes through the pipe.
  return [text.includes('\0') ? '--data-binary @-' : `--data-raw ${quote(text)}`]
}

function partWord(part: FormPart): string {
  const name = part.name.replaceAll('=', '%3D')
  if ('fileName' in part)
    return `--form ${quote(`${name}=@${part.fileName};type=${part.mediaType}`)}`
  if (part.mediaType === undefined) return `--form-string ${quote(`${name}=${part.value}`)}`
  const value = part.value.replaceAll(/["\\]/g, String.raw`\$&`)
  return `--form ${quote(`${name}="${value}";type=${part.mediaType}`)}`
}

/** Between single quotes a shell reads everything but the quote itself as it is. */
const quote = (text: string): string =>
  /^[\w./:@%+=-]+$/.test(text) ? text : `'${text.toWellFormed().replaceAll("'", String.raw`'\''`)}'`

const printed = (text: string): string =>
  `printf '%b' ${quote(text.replaceAll('\\', String.raw`\\`).replaceAll('\0', String.raw`\0000`))}`
