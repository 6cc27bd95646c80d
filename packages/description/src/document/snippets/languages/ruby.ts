import { escapeHidden, hex, indent, isVisible, prettyJson, shortEscape } from '../escapes.ts'
import type { CallBody, FormPart, HttpCall } from '../http-call.ts'
import { isPlainForm, multipartText, type Chunk } from '../multipart.ts'

/** With `net/http` of the standard library. */
export function ruby({ method, url, headers, basic, body, notes }: HttpCall): string {
  const lines = [
    ...notes.map((note) => `# ${note}`),
    "require 'net/http'",
    '',
    `uri = URI(${quote(url)})`,
    `request = ${requestOf(method, body !== undefined)}`,
    ...headers.map(({ name, value }) => `request[${quote(name)}] = ${quote(value)}`),
    ...(basic ? [`request.basic_auth(${quote(basic.username)}, ${quote(basic.password)})`] : []),
    ...(body ? bodyLines(body) : []),
    '',
    "response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: uri.scheme == 'https') do |http|",
    '  http.request(request)',
    'end',
    'puts response.code, response.body',
  ]
  return `${lines.join('\n')}\n`
}

const requestOf = (method: string, hasBody: boolean): string =>
  /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|TRACE)$/.test(method)
    ? `Net::HTTP::${method.charAt(0)}${method.slice(1).toLowerCase()}.new(uri)`
    : `Net::HTTPGenericRequest.new(${quote(method)}, ${hasBody}, true, uri)`

function bodyLines(body: CallBody): string[] {
  if (body.kind === 'file') return [`request.body = File.binread(${quote(body.fileName)})`]
  // No line of JSON is the word that ends the block.
  if (body.kind === 'json')
    return ["request.body = <<~'JSON'", `  ${indent(prettyJson(body.value), '  ')}`, 'JSON']
  if (body.kind !== 'multipart') return [`request.body = ${quote(body.text)}`]
  // The library gives no type to a part that is no file.
  if (!isPlainForm(body.parts)) {
    const { boundary, chunks } = multipartText(body.parts)
    return [
      `request['Content-Type'] = ${quote(`multipart/form-data; boundary=${boundary}`)}`,
      `request.body = [\n${chunks.map((chunk) => `  ${chunkValue(chunk)},\n`).join('')}].join`,
    ]
  }
  return ['request.set_form([', ...body.parts.map(partLine), "], 'multipart/form-data')"]
}

function partLine(part: FormPart): string {
  if (!('fileName' in part)) return `  [${quote(part.name)}, ${quote(part.value)}],`
  const file = quote(part.fileName)
  const options = `{ filename: ${file}, content_type: ${quote(part.mediaType)} }`
  return `  [${quote(part.name)}, File.open(${file}, 'rb'), ${options}],`
}

// Bytes of files and texts only join where both are taken as bytes.
const chunkValue = (chunk: Chunk): string =>
  'text' in chunk ? `${quote(chunk.text)}.b` : `File.binread(${quote(chunk.fileName)})`

const quote = (text: string): string =>
  isVisible(text)
    ? `'${text.replaceAll(/['\\]/g, String.raw`\$&`)}'`
    : `"${escapeHidden(
        text.toWellFormed().replaceAll(/["\\#]/g, String.raw`\$&`),
        (code) => shortEscape(code) ?? (code < 128 ? `\\x${hex(code, 2)}` : `\\u{${hex(code, 1)}}`),
      )}"`
