import { shortened } from '../../finding.ts'
import { pointerOf } from '../../model/walk.ts'
import type { Check } from '../check.ts'

/** Keys of `content` are media types or ranges of them: `application/json`, `image/*` (RFC 9110, 12.5.1). */
export const mediaTypeInvalid: Check = {
  id: 'media-type-invalid',
  level: 'warning',
  start: (_, report) => ({
    kinds: ['media type'],
    visit(__, ___, spot) {
      if (spot.parent?.token !== 'content') return
      if (/^[\w!#$&^.+*-]+\/[\w!#$&^.+*-]+\s*(;|$)/.test(spot.token)) return
      report(
        pointerOf(spot),
        `"${shortened(spot.token)}" is no media type. Write one such as application/json.`,
      )
    },
  }),
}
