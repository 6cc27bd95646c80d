import type { Parameter } from './contract/contract.ts'
import type { ValueKind } from './rule.ts'
import { quoted } from './words.ts'

/** What a message calls a parameter: `query parameter "limit"`. */
export const titleOf = ({ in: place, name }: Pick<Parameter, 'in' | 'name'>): string =>
  `${place} parameter ${quoted(name)}`

/**
 * How a parameter is written, in words. A single value is written alike whether exploded or not, and
 * so is a list of style simple (OpenAPI 3.1, Style Examples).
 */
export function writingOf(
  parameter: Pick<Parameter, 'mediaType' | 'style' | 'explode'>,
  kind: ValueKind,
): string {
  if (parameter.mediaType !== null) return parameter.mediaType
  const { style, explode } = parameter
  if (kind === 'single') return plainStyles.has(style) ? 'a plain value' : style
  if (kind === 'list' && style === 'simple') return style
  return `${style}, ${explode ? 'exploded' : 'not exploded'}`
}

/** Styles that write a single value as it is. */
const plainStyles = new Set([
  'form',
  'simple',
  'spaceDelimited',
  'pipeDelimited',
  'deepObject',
  'cookie',
])
