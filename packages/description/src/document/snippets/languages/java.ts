import { escapeHidden, indent, linesOf, prettyJson, shortEscape, unicodeUnits } from '../escapes.ts'
import type { CallBody, HttpCall } from '../http-call.ts'
import { multipartText } from '../multipart.ts'

/** With `java.net.http`; text blocks and `BodyPublishers.concat` need Java 16. */
export function java({ method, url, headers, basic, body, notes }: HttpCall): string {
  const sent = body?.kind === 'multipart' ? multipartText(body.parts) : undefined
  const fields = headers.map(({ name, value }) => `.header(${quote(name)}, ${quote(value)})`)
  if (sent)
    fields.push(
      `.header("Content-Type", ${quote(`multipart/form-data; boundary=${sent.boundary}`)})`,
    )
  if (basic)
    fields.push(
      `.header("Authorization", "Basic " + Base64.getEncoder()\n    .encodeToString(${quote(`${basic.username}:${basic.password}`)}.getBytes(StandardCharsets.UTF_8)))`,
    )
  const publisher = sent ? concatenatedParts(sent.chunks.map(chunkPublisher)) : publisherOf(body)
  const builder = [
    `HttpRequest.newBuilder(URI.create(${quote(url)}))`,
    ...fields,
    `.method(${quote(method)}, ${publisher})`,
    '.build();',
  ]
  return `${importsOf(body, basic !== undefined)}

${notes.map((note) => `// ${note}\n`).join('')}public class Example {
    public static void main(String[] args) throws Exception {
        HttpRequest request = ${indent(builder.join('\n'), '            ')}
        HttpResponse<String> response = HttpClient.newHttpClient()
            .send(request, HttpResponse.BodyHandlers.ofString());
        System.out.println(response.statusCode() + " " + response.body());
    }
}
`
}

function importsOf(body: CallBody | undefined, isBasic: boolean): string {
  const names = [
    'java.net.URI',
    'java.net.http.HttpClient',
    'java.net.http.HttpRequest',
    'java.net.http.HttpResponse',
  ]
  if (isBasic) names.push('java.nio.charset.StandardCharsets', 'java.util.Base64')
  const sendsFile =
    body?.kind === 'file' ||
    (body?.kind === 'multipart' && body.parts.some((part) => 'fileName' in part))
  if (sendsFile) names.push('java.nio.file.Path')
  return names
    .toSorted()
    .map((name) => `import ${name};`)
    .join('\n')
}

const publishers = 'HttpRequest.BodyPublishers'

function publisherOf(body: CallBody | undefined): string {
  if (!body || body.kind === 'multipart') return `${publishers}.noBody()`
  if (body.kind === 'file') return `${publishers}.ofFile(Path.of(${quote(body.fileName)}))`
  if (body.kind === 'json') return `${publishers}.ofString(${textBlock(prettyJson(body.value))})`
  return `${publishers}.ofString(${concatenated(body.text)})`
}

const chunkPublisher = (chunk: { text: string } | { fileName: string }): string =>
  'text' in chunk
    ? `${publishers}.ofString(${concatenated(chunk.text)})`
    : `${publishers}.ofFile(Path.of(${quote(chunk.fileName)}))`

const concatenatedParts = (parts: string[]): string =>
  parts.length === 1
    ? (parts[0] ?? '')
    : `${publishers}.concat(\n    ${parts.map((part) => indent(part, '    ')).join(',\n    ')})`

/** JSON has no quotes in a row that end a block, and no space before the end of a line. */
const textBlock = (json: string): string =>
  `"""\n    ${indent(json.replaceAll('\\', String.raw`\\`), '    ')}\n    """`

const concatenated = (text: string): string => linesOf(text).map(quote).join(' +\n    ')

/** Octal below a space: `\\u000a` would be a newline before the compiler sees the string. */
const quote = (text: string): string =>
  `"${escapeHidden(
    text.toWellFormed().replaceAll(/["\\]/g, String.raw`\$&`),
    (code) =>
      shortEscape(code) ??
      (code < 256 ? `\\${code.toString(8).padStart(3, '0')}` : unicodeUnits(code)),
  )}"`
