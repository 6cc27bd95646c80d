import type { Comparison } from '../api/types.ts'
import { Badge } from '../shell/badge.tsx'
import { Notice } from '../shell/notice.tsx'
import { levels, levelTones, verdictInWords, versionInWords } from './words.ts'

const kinds = { breaking: 'warning', compatible: 'good', identical: 'good' } as const

/** The verdict first, then the number that it asks for, then how much there is of each. */
export function Verdict({ comparison }: { comparison: Comparison }) {
  const { verdict, version, counts } = comparison
  // Whoever is no member does not get to know of waivers.
  const { waived } = counts
  const isOpen = verdict === 'breaking' && counts.breaking > (waived ?? 0)
  return (
    <section aria-label="Verdict" className="verdict">
      <Notice kind={verdict === 'breaking' && !isOpen ? 'good' : kinds[verdict]}>
        <p className="verdict-sentence">{verdictInWords(comparison)}</p>
        <p>{versionInWords(version)}</p>
      </Notice>
      {counts.total > 0 && (
        <ul className="counts" aria-label="Changes by level">
          {levels.map((level) => (
            <li key={level}>
              <Badge tone={levelTones[level]}>{level}</Badge>{' '}
              {counts[level].toLocaleString('en-US')}
            </li>
          ))}
          {waived !== undefined && (
            <li>
              <Badge>waived</Badge> {waived.toLocaleString('en-US')}
            </li>
          )}
        </ul>
      )}
    </section>
  )
}
