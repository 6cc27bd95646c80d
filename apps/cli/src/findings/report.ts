import type { Finding, Level } from '@portolan/description/finding'

/** What a command found in one description. */
export interface Report {
  /** As the user named it. */
  file: string
  /** True when no finding of the validation is an error. */
  valid: boolean
  /** 0 to 100; null for what is not valid. */
  score: number | null
  findings: Finding[]
}

export const levels: Level[] = ['error', 'warning', 'info']

/** `3 errors, 1 warning`; nothing that is not there. */
export function countsOf(findings: { level: Level }[]): string {
  const names: Record<Level, [string, string]> = {
    error: ['error', 'errors'],
    warning: ['warning', 'warnings'],
    info: ['hint', 'hints'],
  }
  return levels
    .flatMap((level) => {
      const count = findings.filter((finding) => finding.level === level).length
      return count === 0 ? [] : [`${count} ${names[level][count === 1 ? 0 : 1]}`]
    })
    .join(', ')
}

/** `api.yaml: valid, score 87 of 100, 2 warnings`. */
export function verdictOf({ file, valid, score, findings }: Report): string {
  const parts = [
    valid ? 'valid' : 'not valid',
    ...(score === null ? [] : [`score ${score} of 100`]),
    countsOf(findings) || 'nothing found',
  ]
  return `${file}: ${parts.join(', ')}`
}
