import { EVENT_ID, parseEvents, YAMLException, type Event } from 'js-yaml'
import { Fault } from './fault.ts'
import { tooDeep } from './flaws.ts'
import type { Limits } from './limits.ts'
import type { Seeker } from './seeker.ts'
import { keyText } from './yaml-scalar.ts'

/** @throws {Fault} where the text is no YAML, or no single YAML document, or nested too deep */
export function yamlEvents(text: string, limits: Limits): Event[] {
  let events: Event[]
  try {
    events = parseEvents(text, { maxDepth: limits.depth })
  } catch (error) {
    throw explain(error, limits)
  }
  if (events.filter((event) => event.type === EVENT_ID.DOCUMENT).length > 1)
    throw new Fault(
      'yaml-documents',
      'The file holds several YAML documents (---), of which only one could be read. Send one description per file.',
      text.indexOf('\n---') + 1,
    )
  return events
}

/** Reports the events of a text to a seeker, as a scan of JSON would. */
export function seekYaml(text: string, events: Event[], seeker: Seeker): void {
  // Per open node: whether a key comes next in this mapping; null in a list or document.
  const expectsKey: (boolean | null)[] = []
  let offset = 0
  for (const event of events) {
    if (event.type === EVENT_ID.POP) {
      if (expectsKey.pop() !== undefined) seeker.leave()
      valueEnded(expectsKey)
      continue
    }
    if (event.type === EVENT_ID.DOCUMENT) continue
    offset = offsetOf(event, offset)
    if (expectsKey.at(-1) === true) {
      seeker.key(offset, () => keyText(text, event) ?? '')
      expectsKey[expectsKey.length - 1] = false
      continue
    }
    seeker.value(offset)
    if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
      seeker.enter(event.type === EVENT_ID.SEQUENCE)
      expectsKey.push(event.type === EVENT_ID.MAPPING ? true : null)
    } else valueEnded(expectsKey)
  }
}

function valueEnded(expectsKey: (boolean | null)[]): void {
  if (expectsKey.at(-1) === false) expectsKey[expectsKey.length - 1] = true
}

/** Where an event's node starts; a node without text is where the one before it is. */
export function offsetOf(event: Event, before: number): number {
  switch (event.type) {
    case EVENT_ID.SCALAR:
      return event.valueStart >= 0 ? event.valueStart : before
    case EVENT_ID.ALIAS:
      return event.anchorStart
    case EVENT_ID.MAPPING:
    case EVENT_ID.SEQUENCE:
      return event.start
    default:
      return before
  }
}

function explain(error: unknown, limits: Limits): Fault {
  if (!(error instanceof YAMLException)) return new Fault('yaml-syntax', 'This is no YAML.', 0)
  const offset = error.mark?.position ?? 0
  if (/depth/i.test(error.reason)) return tooDeep(limits, offset)
  return new Fault(
    'yaml-syntax',
    `This is no YAML: ${error.reason}. Correct the text here.`,
    offset,
  )
}
