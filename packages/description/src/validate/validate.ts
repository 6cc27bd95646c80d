import { findingsPerCheckMax, type Unplaced } from '../finding.ts'
import type { Kind } from '../model/kinds.ts'
import { walk } from '../model/walk.ts'
import { finding, type Check, type Description, type Watcher } from './check.ts'
import { checks } from './checks.ts'
import { checkStructure } from './structure.ts'

export type { Description } from './check.ts'

/** Everything that makes a description wrong, or likely to be misread. */
export function validate(description: Description): Unplaced[] {
  const structural = checkStructure(description.root, description.specification)
  const faulty = new Set(structural.flatMap(({ pointer }) => [...pointersAround(pointer)]))
  // What has a structural fault inside is not judged further: the second finding would mislead.
  const beyond = runChecks(description, checks).filter(({ pointer }) => !faulty.has(pointer))
  return [...structural, ...beyond].map(readable)
}

/** What is quoted in a message can have megabytes. */
const messageLengthMax = 1_000

const readable = (finding: Unplaced): Unplaced =>
  finding.message.length <= messageLengthMax
    ? finding
    : {
        ...finding,
        message: `${finding.message.slice(0, messageLengthMax / 2)}…${finding.message.slice(-messageLengthMax / 4)}`,
      }

export function runChecks(description: Description, checks: readonly Check[]): Unplaced[] {
  const findings: Unplaced[] = []
  const watchers = checks.map((check) => {
    let count = 0
    return check.start(description, (...what) => {
      if (++count <= findingsPerCheckMax) findings.push(finding(check, ...what))
    })
  })
  const byKind = new Map<Kind, Visit[]>()
  walk(description.root, (node, kind, spot) => {
    let visits = byKind.get(kind)
    if (!visits) byKind.set(kind, (visits = visitsOf(watchers, kind)))
    for (const visit of visits) visit(node, kind, spot)
  })
  for (const { end } of watchers) end?.()
  return findings
}

type Visit = NonNullable<Watcher['visit']>

const visitsOf = (watchers: Watcher[], kind: Kind): Visit[] =>
  watchers.flatMap(({ kinds, visit }) => (visit && (kinds?.includes(kind) ?? true) ? visit : []))

/** The pointer itself and those of all that contains it. */
function* pointersAround(pointer: string): Generator<string> {
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1))
    yield pointer.slice(0, end)
  yield ''
}
