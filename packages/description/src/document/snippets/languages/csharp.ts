import { escapeHidden, indent, linesOf, prettyJson, shortEscape, unicodeUnits } from '../escapes.ts'
import type { CallBody, FormPart, HttpCall } from '../http-call.ts'

/** With `HttpClient`, as a program of top-level statements. */
export function csharp({ method, url, headers, basic, body, notes }: HttpCall): string {
  const known = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|TRACE)$/.test(method)
  const verb = known
    ? `HttpMethod.${method.charAt(0)}${method.slice(1).toLowerCase()}`
    : `new HttpMethod(${quote(method)})`
  const ofContent = headers.filter(({ name }) => isContentField(name))
  const others = headers.filter(({ name }) => !isContentField(name))
  const lines = [
    ...notes.map((note) => `// ${note}`),
    ...(basic || body ? ['using System.Net.Http.Headers;'] : []),
    ...(basic || (body && hasText(body)) ? ['using System.Text;'] : []),
    ...(basic || body ? [''] : []),
    'using var client = new HttpClient();',
    `using var request = new HttpRequestMessage(${verb}, ${quote(url)});`,
    ...others.map(
      ({ name, value }) =>
        `request.Headers.TryAddWithoutValidation(${quote(name)}, ${quote(value)});`,
    ),
    ...(basic
      ? [
          'request.Headers.Authorization = new AuthenticationHeaderValue("Basic",',
          `    Convert.ToBase64String(Encoding.UTF8.GetBytes(${quote(`${basic.username}:${basic.password}`)})));`,
        ]
      : []),
    ...(body ? contentLines(body) : []),
    ...(body
      ? ofContent
          .filter(({ name }) => name.toLowerCase() !== 'content-type')
          .map(
            ({ name, value }) =>
              `request.Content.Headers.TryAddWithoutValidation(${quote(name)}, ${quote(value)});`,
          )
      : []),
    '',
    'using var response = await client.SendAsync(request);',
    'Console.WriteLine((int)response.StatusCode);',
    'Console.WriteLine(await response.Content.ReadAsStringAsync());',
  ]
  return `${lines.join('\n')}\n`
}

/** Fields that the library keeps with the content. */
const isContentField = (name: string): boolean =>
  /^(?:content-(?:disposition|encoding|language|length|location|md5|range|type)|allow|expires|last-modified)$/i.test(
    name,
  )

const hasText = (body: CallBody): boolean =>
  body.kind === 'multipart' ? body.parts.some((part) => 'value' in part) : body.kind !== 'file'

function contentLines(body: CallBody): string[] {
  if (body.kind === 'multipart')
    return [
      '',
      'var form = new MultipartFormDataContent();',
      ...body.parts.flatMap(partLines),
      'request.Content = form;',
    ]
  const content =
    body.kind === 'file'
      ? `new StreamContent(File.OpenRead(${quote(body.fileName)}))`
      : `new StringContent(${body.kind === 'json' ? rawString(prettyJson(body.value)) : concatenated(body.text)}, Encoding.UTF8)`
  return [
    `request.Content = ${content};`,
    `request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(${quote(body.mediaType)});`,
  ]
}

function partLines(part: FormPart, index: number): string[] {
  const variable = `part${index + 1}`
  const content =
    'fileName' in part
      ? `new StreamContent(File.OpenRead(${quote(part.fileName)}))`
      : `new StringContent(${quote(part.value)}, Encoding.UTF8)`
  const type =
    part.mediaType === undefined
      ? []
      : [`${variable}.Headers.ContentType = MediaTypeHeaderValue.Parse(${quote(part.mediaType)});`]
  const file = 'fileName' in part ? `, ${quote(part.fileName)}` : ''
  // A name with a quote or a newline would break out of its header.
  const name = part.name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  return [
    `var ${variable} = ${content};`,
    ...type,
    `form.Add(${variable}, ${quote(`"${name}"`)}${file});`,
  ]
}

/** JSON never has three quotes in a row. */
const rawString = (json: string): string => `"""\n    ${indent(json, '    ')}\n    """`

const concatenated = (text: string): string => linesOf(text).map(quote).join(' +\n    ')

const quote = (text: string): string =>
  `"${escapeHidden(
    text.replaceAll(/["\\]/g, String.raw`\$&`),
    (code) => shortEscape(code) ?? unicodeUnits(code),
  )}"`
