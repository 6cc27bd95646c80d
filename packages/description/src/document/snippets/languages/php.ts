import { escapeHidden, hex, indent, isVisible, prettyJson, shortEscape } from '../escapes.ts'
import type { CallBody, HttpCall } from '../http-call.ts'
import { isPlainForm, multipartText, type Chunk } from '../multipart.ts'

/** With the curl extension; PHP 7.3 and later. */
export function php({ method, url, headers, basic, body, notes }: HttpCall): string {
  const sent = body?.kind === 'multipart' && !isArray(body) ? multipartText(body.parts) : undefined
  const fields = headers.map(({ name, value }) => (value === '' ? `${name};` : `${name}: ${value}`))
  if (sent) fields.push(`Content-Type: multipart/form-data; boundary=${sent.boundary}`)
  const options = [
    `CURLOPT_URL => ${quote(url)},`,
    method === 'HEAD' ? 'CURLOPT_NOBODY => true,' : `CURLOPT_CUSTOMREQUEST => ${quote(method)},`,
    'CURLOPT_RETURNTRANSFER => true,',
    ...(fields.length > 0
      ? ['CURLOPT_HTTPHEADER => [', ...fields.map((field) => `    ${quote(field)},`), '],']
      : []),
    ...(basic ? [`CURLOPT_USERPWD => ${quote(`${basic.username}:${basic.password}`)},`] : []),
    ...(sent
      ? [`CURLOPT_POSTFIELDS => ${sent.chunks.map(chunkValue).join('\n    . ')},`]
      : body
        ? [`CURLOPT_POSTFIELDS => ${bodyValue(body)},`]
        : []),
  ]
  return `<?php
${notes.map((note) => `// ${note}\n`).join('')}
$curl = curl_init();
curl_setopt_array($curl, [
${options.map((option) => `    ${indent(option, '    ')}\n`).join('')}]);
$answer = curl_exec($curl);
if ($answer === false) {
    throw new RuntimeException(curl_error($curl));
}
echo curl_getinfo($curl, CURLINFO_RESPONSE_CODE), ' ', $answer, PHP_EOL;
`
}

/** An array has each name once, and its values have no type. */
const isArray = (body: CallBody): boolean =>
  body.kind === 'multipart' &&
  isPlainForm(body.parts) &&
  new Set(body.parts.map(({ name }) => name)).size === body.parts.length

function bodyValue(body: CallBody): string {
  if (body.kind === 'file') return `file_get_contents(${quote(body.fileName)})`
  // No line of JSON begins with the word that ends the block.
  if (body.kind === 'json')
    return `<<<'JSON'\n    ${indent(prettyJson(body.value), '    ')}\n    JSON`
  if (body.kind !== 'multipart') return quote(body.text)
  const members = body.parts.map((part) => {
    const value =
      'fileName' in part
        ? `new CURLFile(${quote(part.fileName)}, ${quote(part.mediaType)}, ${quote(part.fileName)})`
        : quote(part.value)
    return `    ${quote(part.name)} => ${value},\n`
  })
  return `[\n${members.join('')}]`
}

const chunkValue = (chunk: Chunk): string =>
  'text' in chunk ? quote(chunk.text) : `file_get_contents(${quote(chunk.fileName)})`

const quote = (text: string): string =>
  isVisible(text)
    ? `'${text.replaceAll(/['\\]/g, String.raw`\$&`)}'`
    : `"${escapeHidden(
        text.toWellFormed().replaceAll(/["\\$]/g, String.raw`\$&`),
        (code) => shortEscape(code) ?? (code < 128 ? `\\x${hex(code, 2)}` : `\\u{${hex(code, 1)}}`),
      )}"`
