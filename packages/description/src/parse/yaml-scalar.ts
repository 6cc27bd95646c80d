import { EVENT_ID, getScalarValue, SCALAR_STYLE, type Event } from 'js-yaml'
import type { Json } from './json.ts'

type ScalarEvent = Extract<Event, { type: typeof EVENT_ID.SCALAR }>

/** The text of a key as it is written; undefined when a mapping, a list or an alias is the key. */
export const keyText = (text: string, event: Event): string | undefined =>
  event.type === EVENT_ID.SCALAR ? getScalarValue(text, event) : undefined

/**
 * A scalar's value by the core schema of YAML 1.2, the one that OpenAPI recommends: dates stay
 * strings and `yes` is no boolean. Undefined for what JSON cannot say, such as `.inf`.
 */
export function scalarValue(text: string, event: ScalarEvent): Json | undefined {
  const source = getScalarValue(text, event)
  const tag = event.tagStart < 0 ? '' : text.slice(event.tagStart, event.tagEnd)
  if (tag === '!' || tag === '!!str') return source
  if (tag !== '' && !/^!!(int|float|bool|null)$/.test(tag)) return undefined
  if (event.style !== SCALAR_STYLE.PLAIN && tag === '') return source
  return plainValue(source)
}

function plainValue(source: string): Json | undefined {
  switch (source) {
    case '':
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null
    case 'true':
    case 'True':
    case 'TRUE':
      return true
    case 'false':
    case 'False':
    case 'FALSE':
      return false
  }
  // Most scalars are words: look at the first character before trying numbers.
  if (!/^[-+.\d]/.test(source)) return source
  if (/^[-+]?\.(inf|Inf|INF)$|^\.(nan|NaN|NAN)$/.test(source)) return undefined
  if (/^0o[0-7]+$|^0x[\da-fA-F]+$/.test(source)) return Number(source)
  if (/^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/.test(source)) {
    const value = Number(source)
    return Number.isFinite(value) ? value : undefined
  }
  return source
}
