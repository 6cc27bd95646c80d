import type { Change, ChangeLevel, Comparison } from '../change.ts'

export interface Group {
  level: ChangeLevel
  operations: { operation: string | null; changes: Change[] }[]
}

/** Changes by level, the worst first, then by operation. */
export function groupedChanges({ changes }: Comparison): Group[] {
  const byLevel = Map.groupBy(changes, ({ level }) => level)
  return (['breaking', 'caution', 'safe'] as const).flatMap((level) => {
    const ofLevel = byLevel.get(level)
    if (!ofLevel) return []
    const operations = [...Map.groupBy(ofLevel, ({ operation }) => operation)].map(
      ([operation, changes]) => ({ operation, changes }),
    )
    return [{ level, operations }]
  })
}

export const levelNames: Record<ChangeLevel, string> = {
  breaking: 'Breaking',
  caution: 'Caution',
  safe: 'Safe',
}

/** Stands for the operation of what belongs to none. */
export const wholeApi = 'The API as a whole'

/** The verdict in a sentence. */
export function verdictInWords({ verdict, total, changes }: Comparison): string {
  if (verdict === 'identical') return 'The contract is the same.'
  const listed = changes.filter(({ level }) => level === 'breaking').length
  const breaking = total > changes.length ? `${listed} or more` : String(listed)
  const all = `${total} ${total === 1 ? 'change' : 'changes'}`
  return verdict === 'breaking'
    ? `${all}, ${breaking} of them breaking.`
    : `${all}, none of them breaking.`
}

/** What semantic versioning asks for, in a sentence; empty where it cannot say. */
export function versionInWords({ version: { declared, required, ok } }: Comparison): string {
  if (required === null) return ''
  if (ok === true) return `Version ${declared} is enough: ${required} was needed.`
  return `Version ${required} or later is needed; ${declared || 'none'} is declared.`
}

/** How many changes are not in the list. */
export const unlisted = ({ total, changes }: Comparison): number => total - changes.length

/** Without characters that a terminal or a parser takes for commands. */
export const printable = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- these are what is taken out
  text.replaceAll(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]+/g, ' ')
