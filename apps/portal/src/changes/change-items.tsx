import { changesPage, withQuery } from '../addresses.ts'
import type { Change, Comparison } from '../api/types.ts'
import { dayAfter } from '../forms/fields.ts'
import { revoke, waive } from './actions.ts'
import { ChangeView, type OperationLink } from './change-view.tsx'
import { RevokeForm, WaiveForm, type Until } from './waive-form.tsx'

type Props = {
  org: string
  api: string
  comparison: Comparison
  links: (key: string) => OperationLink
  /** This page holds every change there is. */
  isWhole: boolean
  isFiltered: boolean
  /** The caller is one of those who let changes through. */
  decides: boolean
  userId: string | undefined
  /** Absent for whoever is not signed in, and changes nothing. */
  csrf: string | undefined
  nowMs: number
}

const usualDays = 90
const daysMax = 365

export function ChangeItems(props: Props) {
  const { org, api, comparison, links, isWhole, isFiltered, csrf, decides, userId, nowMs } = props
  const { from, to, items } = comparison
  const page = changesPage(org, api, from, to)
  const until: Until = {
    first: dayAfter(nowMs, 1),
    usual: dayAfter(nowMs, usualDays),
    last: dayAfter(nowMs, daysMax),
  }
  if (items.length === 0)
    return (
      <p className="empty">{isFiltered ? 'No change fits the filter.' : 'No change is left.'}</p>
    )

  /** Where a change is whatever page it is on now: among those of its rule and operation. */
  const address = ({ rule, operation, fingerprint }: Change) => {
    const filter = isWhole ? {} : { rule, operation: operation ?? undefined }
    return `${withQuery(page, filter)}#${fingerprint}`
  }
  const waivable = ({ level, waiver }: Change) =>
    decides && level !== 'safe' && waiver?.status !== 'active'

  return (
    <ol className="change-items" aria-label="Changes">
      {items.map((change) => (
        <ChangeView
          key={change.fingerprint}
          change={change}
          range={{ from, to }}
          operation={change.operation === null ? undefined : links(change.operation)}
          reaches={(change.operations ?? []).map(links)}
          address={address(change)}
          userId={userId}
        >
          {csrf && waivable(change) && (
            <WaiveForm
              act={waive.bind(null, { org, api, from, to, page })}
              csrf={csrf}
              about={change.message}
              fingerprint={change.fingerprint}
              until={until}
            />
          )}
          {csrf &&
            (decides || change.waiver?.createdBy.id === userId) &&
            change.waiver?.status === 'active' && (
              <RevokeForm
                act={revoke.bind(null, { org, api, page })}
                csrf={csrf}
                about={change.message}
                waiver={change.waiver.id}
              />
            )}
        </ChangeView>
      ))}
    </ol>
  )
}
