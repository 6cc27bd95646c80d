import { parse } from '@portolan/description/parse'
import { shortened } from '@portolan/description/finding'
import type { SourceFile } from '@portolan/description/parse'
import { nearest } from '@portolan/description/validate/nearest'
import type { z } from 'zod'
import { type ApiPolicy, defaultPolicy, effectivePolicy, type Policy } from './policy.ts'
import { knownKeys, policySchema } from './policy-schema.ts'

/** Something wrong in the text of a policy: what, where, and what to do. */
export interface PolicyFinding {
  message: string
  /** 1-based. */
  line: number
  column: number
  /** RFC 6901. */
  pointer: string
}

/** What a policy may name. */
export interface Known {
  /** The slugs of the organization's teams. */
  teams: string[]
  /** The levels of the ladder that binds, where `quality.reach` must be one of them. */
  ladder?: string[]
}

export type ParsedPolicy<P> =
  | { policy: P; findings?: undefined }
  | { findings: PolicyFinding[]; policy?: undefined }

const limits = { bytes: 65_536, depth: 10, nodes: 1_000, aliasedNodes: 1_000, files: 1 }
const findingsMax = 100

/**
 * Reads the YAML (or JSON) of a policy. An organization's is filled with the defaults; an API's says only where
 * it differs. What is wrong comes back with its line, all of it at once.
 */
export function parsePolicy(text: string, scope: 'organization', known: Known): ParsedPolicy<Policy>
export function parsePolicy(text: string, scope: 'api', known: Known): ParsedPolicy<ApiPolicy>
export function parsePolicy(
  text: string,
  scope: 'organization' | 'api',
  known: Known,
): ParsedPolicy<Policy | ApiPolicy> {
  const { source, findings } = parse(Buffer.from(text.trim() === '' ? '{}' : text), {
    file: '',
    mediaType: 'application/yaml',
    limits,
  })
  if (!source || findings.length > 0)
    return {
      findings: findings.map(({ message, line, column, pointer }) => ({
        message,
        line,
        column,
        pointer,
      })),
    }
  // A text of nothing but comments is an empty mapping.
  const { data, error } = policySchema.safeParse(source.value ?? {})
  const faults = error ? error.issues.flatMap(faultsOf) : unknownNames(data ?? {}, known)
  if (faults.length > 0) return { findings: placed(source, faults) }
  const policy: ApiPolicy = data ?? {}
  return { policy: scope === 'organization' ? effectivePolicy(defaultPolicy, policy) : policy }
}

interface Fault {
  pointer: string
  message: string
}

function faultsOf(issue: z.core.$ZodIssue): Fault[] {
  const pointer = issue.path.map((part) => `/${escaped(String(part))}`).join('')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      pointer: `${pointer}/${escaped(key)}`,
      message: `A policy has no key \`${shortened(key)}\` here. ${hint(key, knownKeys[pointer] ?? [])}`,
    }))
  return [{ pointer, message: sentenceOf(issue, String(issue.path.at(-1) ?? 'The policy')) }]
}

function sentenceOf(issue: z.core.$ZodIssue, name: string): string {
  const subject = name === 'The policy' ? name : `\`${name}\``
  switch (issue.code) {
    case 'invalid_value':
      return `${subject} must be ${listed(issue.values.map(String))}.`
    case 'invalid_type':
      return `${subject} must be ${typeNames[issue.expected] ?? issue.expected}.`
    case 'too_small':
      return `${subject} must be at least ${issue.minimum}.`
    case 'too_big':
      return `${subject} must be at most ${issue.maximum}.`
    default:
      return `${subject} ${issue.message}.`
  }
}

const typeNames: Record<string, string> = {
  object: 'a mapping of keys to values',
  array: 'a list',
  string: 'text',
  int: 'a whole number',
  number: 'a whole number',
}

function unknownNames(policy: ApiPolicy, { teams, ladder }: Known): Fault[] {
  const faults = (policy.approval?.teams ?? []).flatMap((team, index) =>
    teams.includes(team)
      ? []
      : [
          {
            pointer: `/approval/teams/${index}`,
            message: `The organization has no team \`${shortened(team)}\`. ${hint(team, teams)}`,
          },
        ],
  )
  const reach = policy.quality?.reach
  if (ladder && reach !== undefined && !ladder.includes(reach))
    faults.push({
      pointer: '/quality/reach',
      message: `The ruleset's ladder has no level \`${shortened(reach)}\`. ${hint(reach, ladder)}`,
    })
  return faults
}

function hint(word: string, candidates: string[]): string {
  const meant = nearest(word.slice(0, 100), candidates)
  if (meant) return `Did you mean \`${meant}\`?`
  return candidates.length > 0 ? `There are ${candidates.join(', ')}.` : 'Leave it out.'
}

function placed(source: SourceFile, faults: Fault[]): PolicyFinding[] {
  const shown = faults.slice(0, findingsMax)
  const places = source.locate(shown.map(({ pointer }) => pointer))
  return shown
    .map((fault) => ({ ...fault, ...(places.get(fault.pointer) ?? { line: 1, column: 1 }) }))
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
}

const listed = (words: string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`

const escaped = (token: string): string => token.replaceAll('~', '~0').replaceAll('/', '~1')
