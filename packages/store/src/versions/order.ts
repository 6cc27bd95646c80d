export const versionSchemes = ['semver', 'date', 'sequence'] as const
/** How an API's versions are ordered: by semantic version, by date, or as they were published. */
export type VersionScheme = (typeof versionSchemes)[number]

export interface OrderedVersion {
  version: string
  /** Rises with every publication. */
  sequence: number
}

const semver = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/
const date = /^(\d{4})[-.]?(\d{2})[-.]?(\d{2})(?:[-.]([0-9A-Za-z.-]+))?$/

/** The scheme that all labels fit; dates first, for `2024.01.15` would be a semantic version too. */
export function inferScheme(labels: string[]): VersionScheme {
  const plain = labels.map(withoutRevision)
  if (plain.every(isDate)) return 'date'
  // One label for ever, such as `1.0`, tells nothing about order; the order of publication does.
  if (plain.every((label) => semver.test(label))) return 'semver'
  return 'sequence'
}

/** Negative when `a` comes before `b`; the order of publication decides between equals. */
export function compareVersions(
  a: OrderedVersion,
  b: OrderedVersion,
  scheme: VersionScheme,
): number {
  const left = withoutRevision(a.version)
  const right = withoutRevision(b.version)
  const order =
    scheme === 'semver'
      ? compareSemver(left, right)
      : scheme === 'date'
        ? compareText(left.replaceAll(/[-.]/g, ''), right.replaceAll(/[-.]/g, ''))
        : 0
  return order || a.sequence - b.sequence
}

/** Whether a label names a finished version, not a preview such as `2.0.0-beta.1`. */
export function isStable(version: string, scheme: VersionScheme): boolean {
  const label = withoutRevision(version)
  if (scheme === 'semver') return !semver.exec(label)?.[4]
  if (scheme === 'date') return !date.exec(label)?.[4]
  return true
}

/** The latest stable version, else the latest of all. */
export function latestOf<V extends OrderedVersion>(
  versions: V[],
  scheme: VersionScheme,
): V | undefined {
  const ascending = versions.toSorted((a, b) => compareVersions(a, b, scheme))
  return ascending.findLast(({ version }) => isStable(version, scheme)) ?? ascending.at(-1)
}

/** The version that a new one follows: the greatest that is not greater than it. */
export function versionBefore<V extends OrderedVersion>(
  candidate: OrderedVersion,
  versions: V[],
  scheme: VersionScheme,
): V | undefined {
  return versions
    .filter((version) => compareVersions(version, candidate, scheme) < 0)
    .toSorted((a, b) => compareVersions(a, b, scheme))
    .at(-1)
}

export const withoutRevision = (version: string): string => version.replace(/~\d+$/, '')

function isDate(label: string): boolean {
  const found = date.exec(label)
  if (!found) return false
  const [, year, month, day] = found.map(Number)
  return year! > 1990 && year! < 2100 && month! >= 1 && month! <= 12 && day! >= 1 && day! <= 31
}

function compareSemver(a: string, b: string): number {
  const left = semver.exec(a)
  const right = semver.exec(b)
  if (!left || !right) return 0
  for (const part of [1, 2, 3]) {
    const difference = Number(left[part] ?? 0) - Number(right[part] ?? 0)
    if (difference !== 0) return difference
  }
  if (!left[4] || !right[4]) return left[4] ? -1 : right[4] ? 1 : 0
  return comparePreview(left[4].split('.'), right[4].split('.'))
}

function comparePreview(a: string[], b: string[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const left = a[index]
    const right = b[index]
    if (left === undefined || right === undefined) return left === undefined ? -1 : 1
    const numeric = [left, right].map((part) => /^\d+$/.test(part))
    const order =
      numeric[0] && numeric[1]
        ? Number(left) - Number(right)
        : numeric[0] !== numeric[1]
          ? numeric[0]
            ? -1
            : 1
          : compareText(left, right)
    if (order !== 0) return order
  }
  return 0
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
