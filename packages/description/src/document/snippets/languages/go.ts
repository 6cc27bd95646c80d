import { escapeHidden, linesOf, prettyJson, shortEscape, unicodePoint } from '../escapes.ts'
import type { CallBody, FormPart, HttpCall } from '../http-call.ts'

/** With `net/http` alone. */
export function go({ method, url, headers, basic, body, notes }: HttpCall): string {
  const isMultipart = body?.kind === 'multipart'
  const lines = [
    ...(isMultipart ? multipartLines(body.parts) : body ? bodyLines(body) : []),
    `request, err := http.NewRequest(${quote(method)}, ${quote(url)}, ${body ? (isMultipart ? '&body' : 'body') : 'nil'})`,
    ...failure,
    ...headers.map(({ name, value }) => `request.Header.Set(${quote(name)}, ${quote(value)})`),
    ...(isMultipart ? ['request.Header.Set("Content-Type", form.FormDataContentType())'] : []),
    ...(basic ? [`request.SetBasicAuth(${quote(basic.username)}, ${quote(basic.password)})`] : []),
    '',
    'response, err := http.DefaultClient.Do(request)',
    ...failure,
    'defer response.Body.Close()',
    'answer, err := io.ReadAll(response.Body)',
    ...failure,
    'fmt.Println(response.Status, string(answer))',
  ]
  const code = lines.map((line) => (line === '' ? '' : `\t${line}`)).join('\n')
  return `package main

import (
${importsOf(body)
  .map((name) => `\t"${name}"\n`)
  .join('')})

${notes.map((note) => `// ${note}\n`).join('')}func main() {
${code}
}
`
}

const failure = ['if err != nil {', '\tpanic(err)', '}']

function importsOf(body: CallBody | undefined): string[] {
  const names = ['fmt', 'io', 'net/http']
  if (body?.kind === 'multipart') {
    names.push('bytes', 'mime/multipart')
    if (body.parts.some((part) => 'fileName' in part)) names.push('os')
    if (body.parts.some((part) => part.mediaType !== undefined)) names.push('net/textproto')
  } else if (body?.kind === 'file') names.push('os')
  else if (body) names.push('strings')
  return names.toSorted()
}

function bodyLines(body: CallBody): string[] {
  if (body.kind === 'multipart') return []
  if (body.kind === 'file')
    return [`body, err := os.Open(${quote(body.fileName)})`, ...failure, 'defer body.Close()']
  const text = body.kind === 'json' ? prettyJson(body.value) : body.text
  const isRaw = body.kind === 'json' && !text.includes('`')
  return [`body := strings.NewReader(${isRaw ? `\`${text}\`` : concatenated(text)})`]
}

function multipartLines(parts: FormPart[]): string[] {
  const opened = parts.flatMap((part, index) => {
    if ('value' in part && part.mediaType === undefined)
      return [
        `if err := form.WriteField(${quote(part.name)}, ${quote(part.value)}); err != nil {`,
        '\tpanic(err)',
        '}',
      ]
    const number = index + 1
    const file = 'fileName' in part ? `; filename="${part.fileName}"` : ''
    const disposition = `form-data; name="${headerName(part.name)}"${file}`
    const create = [
      `part${number}, err := form.CreatePart(textproto.MIMEHeader{`,
      `\t"Content-Disposition": {${quote(disposition)}},`,
      `\t"Content-Type":        {${quote(part.mediaType ?? 'text/plain')}},`,
      '})',
      ...failure,
    ]
    const write =
      'fileName' in part
        ? [
            `file${number}, err := os.Open(${quote(part.fileName)})`,
            ...failure,
            `defer file${number}.Close()`,
            `if _, err := io.Copy(part${number}, file${number}); err != nil {`,
            '\tpanic(err)',
            '}',
          ]
        : [
            `if _, err := io.WriteString(part${number}, ${quote(part.value)}); err != nil {`,
            '\tpanic(err)',
            '}',
          ]
    return [...create, ...write]
  })
  return [
    'var body bytes.Buffer',
    'form := multipart.NewWriter(&body)',
    ...opened,
    'if err := form.Close(); err != nil {',
    '\tpanic(err)',
    '}',
    '',
  ]
}

/** As `mime/multipart` itself escapes a name. */
const headerName = (name: string): string =>
  name
    .replaceAll('\\', String.raw`\\`)
    .replaceAll('"', String.raw`\"`)
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A')

const concatenated = (text: string): string => linesOf(text).map(quote).join(' +\n\t\t')

const quote = (text: string): string =>
  `"${escapeHidden(
    text.toWellFormed().replaceAll(/["\\]/g, String.raw`\$&`),
    (code) => shortEscape(code) ?? unicodePoint(code),
  )}"`
