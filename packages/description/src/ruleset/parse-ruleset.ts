import type { Finding } from '../finding.ts'
import { defaultLimits, type Limits } from '../parse/limits.ts'
import { parse } from '../parse/parse.ts'
import type { Place } from '../parse/places.ts'
import { readRuleset, type Extended } from './read-ruleset.ts'
import type { Ruleset } from './ruleset.ts'

export interface ParseRulesetOptions {
  /** The name that findings carry. Default `ruleset.yaml`. */
  file?: string | undefined
  /** The text of a ruleset that is extended and is none of the ready ones; undefined if there is none. */
  resolve?: ((name: string) => string | undefined) | undefined
}

/** A ruleset, or everything that is wrong with its text. */
export type ParsedRuleset = { ruleset: Ruleset } | { findings: Finding[] }

const limits: Limits = { ...defaultLimits, bytes: 256 * 1024, depth: 20, nodes: 20_000 }

/** Reads a ruleset in YAML, with all that it extends. */
export function parseRuleset(text: string, options: ParseRulesetOptions = {}): ParsedRuleset {
  const { file = 'ruleset.yaml', resolve } = options
  return parseOne(text, file, { resolve, trail: [file] })
}

interface Context {
  resolve: ParseRulesetOptions['resolve']
  /** The rulesets that led here, each extending the next. */
  trail: string[]
}

function parseOne(text: string, file: string, { resolve, trail }: Context): ParsedRuleset {
  // Nothing at all is a ruleset that says nothing.
  const bytes = new TextEncoder().encode(text.trim() === '' ? '{}' : text)
  const { source, findings } = parse(bytes, { file, mediaType: 'application/yaml', limits })
  if (!source || findings.some(({ level }) => level === 'error')) return { findings }
  const extend = (name: string): Extended => {
    if (trail.includes(name))
      return {
        fault: `The rulesets extend each other in a circle: ${[...trail, name].join(', ')}.`,
      }
    const other = trail.length > 10 ? undefined : resolve?.(name)
    if (other === undefined) return undefined
    return parseOne(other, name, { resolve, trail: [...trail, name] })
  }
  const { ruleset, faults, inherited } = readRuleset(source.value, extend)
  const pointers = [...faults, ...(ruleset?.exceptions ?? []).map(({ place }) => place)].map(
    ({ pointer }) => pointer,
  )
  const places = source.locate(pointers)
  const placeOf = (pointer: string): Place => places.get(pointer) ?? { line: 1, column: 1 }
  if (!ruleset)
    return {
      findings: [
        ...faults.map((fault) => ({
          ...fault,
          level: 'error' as const,
          file,
          ...placeOf(fault.pointer),
        })),
        ...inherited,
      ],
    }
  return {
    ruleset: {
      ...ruleset,
      exceptions: ruleset.exceptions.map((exception) =>
        exception.place.file === ''
          ? {
              ...exception,
              place: { ...exception.place, file, ...placeOf(exception.place.pointer) },
            }
          : exception,
      ),
    },
  }
}
