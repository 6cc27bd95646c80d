import { strToU8 } from 'fflate'
import type { Given } from '../../sandbox/given.ts'

/** Input that is made to stop, fill or mislead whoever reads it. */
export interface Bomb {
  what: string
  given: Given
  /** The finding that names it; null where it is a description like any other, only hard to read. */
  rule: string | null
}

export const head = "openapi: 3.1.1\ninfo: {title: Bomb, version: '1'}\n"
export const described = (rest: string): string => `${head}paths: {}\n${rest}`
export const schemas = (lines: string[]): string =>
  described(`components:\n  schemas:\n${lines.map((line) => `    ${line}\n`).join('')}`)
export const times = (count: number, write: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => write(index))
export const refers = (name: string): string => `{$ref: '#/components/schemas/${name}'}`
export const text = (content: string | Uint8Array): Given => ({
  files: { '': typeof content === 'string' ? strToU8(content) : content },
  entry: '',
})
export const json = (rest: string): string =>
  `{"openapi": "3.1.1", "info": {"title": "Bomb", "version": "1"}, "paths": {}, ${rest}}`

/** Each level is nine times the one before. */
export const nested = (first: string, level: (before: string) => string): string =>
  `x-a: &a ${first}\n${'bcdefghij'
    .split('')
    .map((name, index) => `x-${name}: &${name} ${level('abcdefghi'[index] ?? '')}`)
    .join('\n')}\n`

export const utf16 = (content: string, littleEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(2 * content.length)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < content.length; index++)
    view.setUint16(2 * index, content.charCodeAt(index), littleEndian)
  return bytes
}
