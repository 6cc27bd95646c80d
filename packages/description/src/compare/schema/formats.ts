import type { Difference, ShapePair } from '../rule.ts'
import { quoted } from '../words.ts'
import { isListed } from './facets.ts'
import type { Shape } from './shape.ts'

/** The formats that OpenAPI and JSON Schema define, with the wider ones that include each. */
const known: Record<string, string[]> = {
  int8: ['int16', 'int32', 'int64'],
  int16: ['int32', 'int64'],
  int32: ['int64'],
  int64: [],
  float: ['double'],
  double: [],
  date: [],
  'date-time': [],
  time: [],
  duration: [],
  email: ['idn-email'],
  'idn-email': [],
  hostname: ['idn-hostname'],
  'idn-hostname': [],
  ipv4: [],
  ipv6: [],
  uri: ['uri-reference', 'iri', 'iri-reference'],
  'uri-reference': ['iri-reference'],
  iri: ['iri-reference'],
  'iri-reference': [],
  'uri-template': [],
  uuid: [],
  'json-pointer': [],
  'relative-json-pointer': [],
  regex: [],
}

/** What a number is in most languages, with or without the word. */
const usual = new Set(['int64', 'double'])

type FormatChange = 'narrowed' | 'widened' | 'changed' | 'unclear'

export function changeOfFormats(pair: ShapePair, change: FormatChange): Difference | null {
  const { before, after } = pair
  const [old, young] = [formatOf(before), formatOf(after)]
  if (old === young || !sharesType(pair) || judge(old, young) !== change) return null
  const inWords = (format: string | null): string => (format === null ? 'free' : quoted(format))
  return {
    message: (it) => `${it}: the format was ${inWords(old)} and is ${inWords(young)} now.`,
    what: [old, young],
    published: before.at('format'),
    candidate: after.at('format'),
  }
}

function judge(old: string | null, young: string | null): FormatChange {
  const isUnclear = (format: string | null): boolean =>
    format !== null && !Object.hasOwn(known, format)
  if (isUnclear(old) || isUnclear(young)) return 'unclear'
  if (old === null || young === null) {
    if (usual.has(old ?? young ?? '')) return 'unclear'
    return old === null ? 'narrowed' : 'widened'
  }
  if (known[young]?.includes(old)) return 'narrowed'
  return known[old]?.includes(young) ? 'widened' : 'changed'
}

/** `password` tells a form what to show, and says nothing of the value. */
const formatOf = ({ formats }: Shape): string | null =>
  formats.find((format) => format !== 'password') ?? null

/** A type that both allow, and of which no values are listed. */
function sharesType(pair: ShapePair): boolean {
  const { before, after } = pair
  return [...before.types].some(
    (type) =>
      !isListed(pair, type === 'integer' ? 'number' : type) &&
      (after.types.has(type) ||
        (type === 'integer' && after.types.has('number')) ||
        (type === 'number' && after.types.has('integer'))),
  )
}
