import { isObject, type Json } from '../../../parse/json.ts'
import { escapeHidden, hex, indent, shortEscape, unicodePoint } from '../escapes.ts'
import type { CallBody, FormPart, HttpCall } from '../http-call.ts'

/** With the `requests` library. */
export function python({ method, url, headers, basic, body, notes }: HttpCall): string {
  const fields = headers.map(({ name, value }) => `        ${quote(name)}: ${quote(value)},`)
  const known = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/.test(method)
  const lines = [
    ...notes.map((note) => `# ${note}`),
    'import requests',
    '',
    `response = requests.${known ? method.toLowerCase() : 'request'}(`,
    ...(known ? [] : [`    ${quote(method)},`]),
    `    ${quote(url)},`,
    ...(fields.length > 0 ? ['    headers={', ...fields, '    },'] : []),
    ...(basic ? [`    auth=(${quote(basic.username)}, ${quote(basic.password)}),`] : []),
    ...(body ? bodyArgument(body) : []),
    '    timeout=30,',
    ')',
    'print(response.status_code, response.text)',
  ]
  return `${lines.join('\n')}\n`
}

function bodyArgument(body: CallBody): string[] {
  if (body.kind === 'multipart') return ['    files=[', ...body.parts.map(partLine), '    ],']
  if (body.kind === 'file') return [`    data=open(${quote(body.fileName)}, "rb"),`]
  // `json=None` would send nothing.
  if (body.kind === 'json' && body.value === null) return ['    data="null",']
  if (body.kind === 'json') return [`    json=${indent(literal(body.value), '    ')},`]
  return [`    data=${quote(body.text)}.encode(),`]
}

function partLine(part: FormPart): string {
  const content =
    'fileName' in part
      ? `${quote(part.fileName)}, open(${quote(part.fileName)}, "rb"), ${quote(part.mediaType)}`
      : `None, ${quote(part.value)}${part.mediaType === undefined ? '' : `, ${quote(part.mediaType)}`}`
  return `        (${quote(part.name)}, (${content})),`
}

function literal(value: Json): string {
  if (value === null) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return quote(value)
  const isList = Array.isArray(value)
  const members = isList
    ? value.map((item) => literal(item))
    : Object.entries(value).map(([name, member]) => `${quote(name)}: ${literal(member)}`)
  const [open, close] = isList && !isObject(value) ? '[]' : '{}'
  if (members.length === 0) return `${open}${close}`
  return `${open}\n${members.map((member) => `    ${indent(member, '    ')},\n`).join('')}${close}`
}

const quote = (text: string): string =>
  `"${escapeHidden(
    text.replaceAll(/["\\]/g, String.raw`\$&`),
    (code) => shortEscape(code) ?? (code < 256 ? `\\x${hex(code, 2)}` : unicodePoint(code)),
  )}"`
