import type { MediaTypeDocument } from '../../../documentation.ts'
import { Reading } from '../../../model/reading.ts'
import type { Specification } from '../../../model/specification.ts'
import type { Json, JsonObject } from '../../../parse/json.ts'
import { isReadable } from '../../../validate/conformity/given-values.ts'
import { describeOperation } from '../../describe-operation.ts'
import { scopeOf } from '../../scope.ts'
import type { Direction } from '../direction.ts'
import { Judge } from './judge.ts'

export interface Counted {
  /** Bodies and responses that have a schema. */
  all: number
  /** Those of them that have examples, all of which fit. */
  valid: number
  /** Where there is none. */
  none: string[]
  /** Where one does not fit, and why. */
  wrong: string[]
  /** Schemas that the judge does not understand. */
  unjudged: string[]
}

/** Looks at the examples of all bodies and responses of a description, with the eyes of another validator. */
export function countValid(root: JsonObject, specification: Specification): Counted {
  const reading = new Reading(root, specification)
  const scope = scopeOf(reading)
  const judges = {
    request: new Judge(reading.root, specification, 'request'),
    response: new Judge(reading.root, specification, 'response'),
  }
  const counted: Counted = { all: 0, valid: 0, none: [], wrong: [], unjudged: [] }
  const known = new WeakMap<MediaTypeDocument['examples'], Verdict>()
  const count = (media: MediaTypeDocument, direction: Direction, where: string): void => {
    if (media.schema === undefined && media.itemSchema === undefined) return
    counted.all++
    const verdict = known.get(media.examples) ?? judge(media, judges[direction])
    known.set(media.examples, verdict)
    if (verdict.is === 'valid') counted.valid++
    else counted[verdict.is].push(`${where}: ${verdict.reason}`)
  }
  for (const offered of reading.operations) {
    const { key, requestBody, responses } = describeOperation(offered, scope)
    for (const media of requestBody?.content ?? []) count(media, 'request', key)
    for (const { status, content } of responses)
      for (const media of content) count(media, 'response', `${key} ${status}`)
  }
  return counted
}

interface Verdict {
  is: 'valid' | 'none' | 'wrong' | 'unjudged'
  reason: string
}

function judge(
  { mediaType, schema, itemSchema, examples }: MediaTypeDocument,
  judge: Judge,
): Verdict {
  if (examples.length === 0) return { is: 'none', reason: mediaType }
  const whole: Json =
    itemSchema === undefined ? (schema ?? true) : { type: 'array', items: itemSchema }
  for (const { value, generated } of examples) {
    // What somebody wrote as text, in a language that is not JSON, is shown as it is.
    if (!generated && typeof value === 'string' && !isReadable(value, mediaType)) continue
    const verdict = judge.accepts(whole, value)
    if (verdict === null) return { is: 'unjudged', reason: judge.reason }
    if (!verdict) return { is: 'wrong', reason: `${mediaType} ${judge.reason}`.slice(0, 300) }
  }
  return { is: 'valid', reason: '' }
}
