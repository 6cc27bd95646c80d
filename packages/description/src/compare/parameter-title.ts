import type { Parameter } from './contract/contract.ts'
import { quoted } from './words.ts'

/** What a message calls a parameter: `query parameter "limit"`. */
export const titleOf = ({ in: place, name }: Pick<Parameter, 'in' | 'name'>): string =>
  `${place} parameter ${quoted(name)}`

/** How a parameter is written, in words. A single value is written alike whether exploded or not. */
export function writingOf(
  parameter: Pick<Parameter, 'mediaType' | 'style' | 'explode'>,
  isSingle: boolean,
): string {
  if (parameter.mediaType !== null) return parameter.mediaType
  if (!isSingle) return `${parameter.style}, ${parameter.explode ? 'exploded' : 'not exploded'}`
  return plainStyles.has(parameter.style) ? 'a plain value' : parameter.style
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
