import type { Specification } from '../model/specification.ts'

/**
 * A small description with one fault, and the same one without it. Lines that begin with `+` are in
 * the faulty one only, those with `-` in the right one only; `#!` (in JSON `//!`) ends the line that the
 * finding is at. YAML that does not say its version gets the first two lines of each of `versions`.
 */
export interface Fault {
  /** What is wrong, as a name of a test. */
  fault: string
  versions: readonly Specification[]
  rule: string
  /** One file, or several by their names, the first being the entry. */
  text: string | Record<string, string>
}

export interface Variant {
  files: Map<string, string>
  entry: string
}

export const all = ['2.0', '3.0', '3.1', '3.2'] as const
export const modern = ['3.0', '3.1', '3.2'] as const
export const latest = ['3.1', '3.2'] as const

const heads: Record<Specification, string> = {
  '2.0': "swagger: '2.0'",
  '3.0': 'openapi: 3.0.4',
  '3.1': 'openapi: 3.1.1',
  '3.2': 'openapi: 3.2.0',
}

/** The description of a fault with it or without it. */
export function variant(
  { text }: Fault,
  version: Specification,
  isFaulty: boolean,
): Variant & { file: string; line: number } {
  const given = Object.entries(
    typeof text === 'string' ? { [text.includes('{\n') ? 'api.json' : 'api.yaml']: text } : text,
  )
  const files = new Map<string, string>()
  let file = ''
  let line = 0
  for (const [index, [name, lines]] of given.entries()) {
    const isWhole = index > 0 || /^\s*[-+]?\s*(?:\{|["']?(?:openapi|swagger)["']?:)/.test(lines)
    const written = [
      ...(isWhole ? [] : [heads[version], "info: {title: Pets, version: '1'}"]),
      ...chosen(lines, isFaulty),
    ]
    const marked = written.findIndex((one) => mark.test(one))
    if (marked >= 0) [file, line] = [name, marked + 1]
    files.set(name, written.map((one) => one.replace(mark, '')).join('\n'))
  }
  return { files, entry: given[0]?.[0] ?? '', file, line }
}

const mark = / *(?:#|\/\/)!$/

const chosen = (text: string, isFaulty: boolean): string[] =>
  text
    .split('\n')
    .slice(1)
    .filter((line) => !line.startsWith(isFaulty ? '-' : '+'))
    .map((line) => line.replace(/^[-+]/, ' ').slice(indentOf(text)))

/** How far the text is indented in the source of the fault. */
const indentOf = (text: string): number => /^\n[-+ ] *(?=\S)/.exec(text)?.[0].slice(1).length ?? 0
