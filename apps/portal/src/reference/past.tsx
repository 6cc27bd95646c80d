import { Badge } from '../shell/badge.tsx'
import { count } from '../shell/figures.ts'
import type { Past } from './history.ts'

/** When the operation came and changed; what this version did to it stands out. */
export function PastLine({ past, version }: { past: Past[]; version: string }) {
  if (!past.length) return null
  return past.slice(0, 3).map((each) => {
    const words = `${each.added ? 'New' : 'Changed'} in ${each.version}`
    const isNow = each.version === version
    const tone = each.breaking ? 'bad' : each.added ? 'good' : 'busy'
    const named = isNow ? <Badge tone={tone}>{words}</Badge> : words
    return (
      <span key={each.version}>
        {each.changes ? <a href={each.changes}>{named}</a> : named}
        {each.total > 0 && (
          <span className="visually-hidden">
            {' '}
            ({count(each.total, 'change')}, {each.breaking} breaking)
          </span>
        )}
      </span>
    )
  })
}
