import { unzipSync } from 'fflate'
import type { Finding } from '../finding.ts'
import { defaultLimits, type Limits } from '../parse/limits.ts'

export type Unzipped = { files: Map<string, Uint8Array>; entry: string } | { finding: Finding }

/** The files that can be part of a description; others in the archive are not expanded. */
const isText = (name: string): boolean => /\.(json|ya?ml)$/i.test(name)

const isHidden = (name: string): boolean =>
  name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX')

/**
 * The files of a zip archive. Sizes are checked before anything is expanded, and paths that lead out
 * of the archive are refused.
 */
export function unzip(zip: Uint8Array, entry?: string, limits: Limits = defaultLimits): Unzipped {
  const refuse = (rule: string, message: string, file = ''): Unzipped => ({
    finding: { rule, level: 'error', message, file, pointer: '', line: 1, column: 1 },
  })
  let names = 0
  let bytes = 0
  let outside: string | undefined
  let expanded: Record<string, Uint8Array>
  try {
    expanded = unzipSync(zip, {
      filter({ name, originalSize }) {
        if (leadsOutside(name)) outside ??= name
        if (name.endsWith('/') || isHidden(name) || !isText(name)) return false
        names++
        bytes += originalSize
        return outside === undefined && names <= limits.files && bytes <= limits.bytes
      },
    })
  } catch {
    return refuse('broken-zip', 'The zip archive cannot be read. Make it anew and send it again.')
  }
  if (outside !== undefined)
    return refuse(
      'path-outside',
      `The path "${outside}" leads out of the archive. Store paths relative to its root.`,
      outside,
    )
  if (names > limits.files)
    return refuse(
      'too-many-files',
      `The archive holds ${names} JSON and YAML files; ${limits.files} are accepted. Leave out those that the description does not need.`,
    )
  if (bytes > limits.bytes)
    return refuse(
      'too-large',
      `Expanded, the archive has ${bytes.toLocaleString('en-US')} bytes; ${limits.bytes.toLocaleString('en-US')} are accepted. Leave out what the description does not need.`,
    )
  const files = new Map(Object.entries(expanded))
  const chosen = entry ?? findEntry(files)
  if (chosen === undefined)
    return refuse(
      'entry-missing',
      'No file in the archive starts with openapi or swagger, or several do. Name the one to start from as "entry".',
    )
  return { files, entry: chosen }
}

const leadsOutside = (name: string): boolean =>
  name.startsWith('/') || /^[a-z]:/i.test(name) || name.split(/[/\\]/).includes('..')

/** The one file that declares a version of OpenAPI, the least deep if one is. */
function findEntry(files: Map<string, Uint8Array>): string | undefined {
  const candidates = [...files]
    .filter(([, content]) => declaresVersion(new TextDecoder().decode(content.subarray(0, 4_096))))
    .map(([name]) => ({ name, depth: name.split('/').length }))
    .sort((a, b) => a.depth - b.depth)
  const [first, second] = candidates
  return first && first.depth !== second?.depth ? first.name : undefined
}

/** Says the start of a file which version of OpenAPI it follows, as only an entry file does? */
const declaresVersion = (start: string): boolean =>
  /^[\s\uFEFF]*\{/.test(start)
    ? /"(?:openapi|swagger)"[ \t]*:[ \t]*"[23]\./.test(start)
    : /^\uFEFF?["']?(?:openapi|swagger)["']?[ \t]*:/m.test(start)
