import { isObject, type Json } from '../../../parse/json.ts'
import { escapeHidden, indent, shortEscape, unicodeUnits } from '../escapes.ts'
import type { CallBody, FormPart, HttpCall } from '../http-call.ts'

/** A module that calls `fetch`, as browsers and Node.js have it. */
export function javascript({ method, url, headers, basic, body, notes }: HttpCall): string {
  const isSent = body && method !== 'GET' && method !== 'HEAD'
  const lines = notes.map((note) => `// ${note}`)
  if (body && !isSent) lines.push(`// fetch sends no body with ${method}.`)
  if (isSent && sendsFile(body)) lines.push("import { openAsBlob } from 'node:fs'", '')
  if (isSent && body.kind === 'multipart')
    lines.push('const form = new FormData()', ...body.parts.map(partLine), '')
  const fields = headers.map(({ name, value }) => `    ${key(name)}: ${quote(value)},`)
  if (basic)
    fields.push(
      `    Authorization: 'Basic ' + btoa(${quote(`${basic.username}:${basic.password}`)}),`,
    )
  const options = [
    ...(method === 'GET' ? [] : [`  method: ${quote(method)},`]),
    ...(fields.length > 0 ? ['  headers: {', ...fields, '  },'] : []),
    ...(isSent ? [`  body: ${bodyValue(body)},`] : []),
  ]
  lines.push(
    options.length > 0
      ? `const response = await fetch(${quote(url)}, {\n${options.join('\n')}\n})`
      : `const response = await fetch(${quote(url)})`,
    'console.log(response.status, await response.text())',
  )
  return `${lines.join('\n')}\n`
}

const sendsFile = (body: CallBody): boolean =>
  body.kind === 'file' ||
  (body.kind === 'multipart' && body.parts.some((part) => 'fileName' in part))

function partLine(part: FormPart): string {
  const name = quote(part.name)
  if ('fileName' in part) {
    const file = quote(part.fileName)
    return `form.append(${name}, await openAsBlob(${file}, { type: ${quote(part.mediaType)} }), ${file})`
  }
  if (part.mediaType === undefined) return `form.append(${name}, ${quote(part.value)})`
  return `form.append(${name}, new Blob([${quote(part.value)}], { type: ${quote(part.mediaType)} }))`
}

function bodyValue(body: CallBody): string {
  if (body.kind === 'json') return `JSON.stringify(${indent(literal(body.value), '  ')})`
  if (body.kind === 'multipart') return 'form'
  return body.kind === 'file' ? `await openAsBlob(${quote(body.fileName)})` : quote(body.text)
}

function literal(value: Json): string {
  if (typeof value === 'string') return quote(value)
  const isList = Array.isArray(value)
  if (!isList && !isObject(value)) return String(value)
  const members = isList
    ? value.map((item) => literal(item))
    : Object.entries(value).map(([name, member]) => `${key(name)}: ${literal(member)}`)
  const [open, close] = isList ? '[]' : '{}'
  if (members.length === 0) return `${open}${close}`
  return `${open}\n${members.map((member) => `  ${indent(member, '  ')},\n`).join('')}${close}`
}

/** In a literal, `__proto__: value` would be no member. */
const key = (name: string): string => {
  if (name === '__proto__') return `['__proto__']`
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name)
}

const quote = (text: string): string =>
  `'${escapeHidden(
    text.replaceAll(/['\\]/g, String.raw`\$&`),
    (code) => shortEscape(code) ?? unicodeUnits(code),
  )}'`
