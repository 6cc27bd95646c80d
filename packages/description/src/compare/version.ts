import type { Comparison, VersionAdvice } from './change.ts'

interface Semver {
  numbers: [number, number, number]
  /** The identifiers of a prerelease; none for a release. */
  prerelease: string[]
}

/** What semantic versioning (2.0.0) asks of the candidate's version. */
export function adviseVersion(
  published: string,
  declared: string,
  verdict: Comparison['verdict'],
): VersionAdvice {
  const before = parseVersion(published)
  if (!before) return { declared, required: null, ok: null }
  const lowest = lowestVersion(before, verdict)
  const after = parseVersion(declared)
  return {
    declared,
    required: versionInWords(lowest),
    ok: after ? compareVersions(after, lowest) >= 0 : null,
  }
}

/** An identical contract may keep its version; of a prerelease anything may change (item 9). */
function lowestVersion(before: Semver, verdict: Comparison['verdict']): Semver {
  const [major, minor, patch] = before.numbers
  if (verdict === 'identical') return before
  if (before.prerelease.length > 0) return { ...before, prerelease: next(before.prerelease) }
  const numbers: Semver['numbers'] =
    verdict === 'breaking'
      ? major === 0
        ? [0, minor + 1, 0]
        : [major + 1, 0, 0]
      : major === 0
        ? [0, minor, patch + 1]
        : [major, minor + 1, 0]
  return { numbers, prerelease: [] }
}

function next(identifiers: string[]): string[] {
  const last = identifiers.at(-1) ?? ''
  return /^\d+$/.test(last)
    ? [...identifiers.slice(0, -1), String(Number(last) + 1)]
    : [...identifiers, '1']
}

const shape =
  /^v?(0|[1-9]\d{0,9})\.(0|[1-9]\d{0,9})\.(0|[1-9]\d{0,9})(?:-([0-9A-Za-z.-]{1,100}))?(?:\+[0-9A-Za-z.-]{1,100})?$/

function parseVersion(text: string): Semver | null {
  const found = shape.exec(text.trim())
  if (!found) return null
  const [, major, minor, patch, prerelease] = found
  return {
    numbers: [Number(major), Number(minor), Number(patch)],
    prerelease: prerelease?.split('.') ?? [],
  }
}

const versionInWords = ({ numbers, prerelease }: Semver): string =>
  numbers.join('.') + (prerelease.length > 0 ? `-${prerelease.join('.')}` : '')

/** By precedence (item 11): a prerelease comes before its release. */
function compareVersions(one: Semver, other: Semver): number {
  for (const [index, value] of one.numbers.entries()) {
    const difference = value - (other.numbers[index] ?? 0)
    if (difference !== 0) return difference
  }
  if (one.prerelease.length === 0 || other.prerelease.length === 0)
    return other.prerelease.length - one.prerelease.length
  const length = Math.max(one.prerelease.length, other.prerelease.length)
  for (let index = 0; index < length; index++) {
    const difference = compareIdentifiers(one.prerelease[index], other.prerelease[index])
    if (difference !== 0) return difference
  }
  return 0
}

function compareIdentifiers(one: string | undefined, other: string | undefined): number {
  if (one === undefined || other === undefined)
    return one === other ? 0 : one === undefined ? -1 : 1
  const [isNumber, isOtherNumber] = [one, other].map((each) => /^\d+$/.test(each))
  if (isNumber && isOtherNumber) return Number(one) - Number(other)
  if (isNumber !== isOtherNumber) return isNumber ? -1 : 1
  return one < other ? -1 : one > other ? 1 : 0
}
