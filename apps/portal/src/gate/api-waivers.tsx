import { apiPolicyPage, rulePage, withQuery } from '../addresses.ts'
import { readIfThere } from '../api/page-read.ts'
import type { User } from '../api/types.ts'
import { revoke } from '../changes/actions.ts'
import { RevokeForm } from '../changes/waive-form.tsx'
import { WaiverNote } from '../changes/waiver-note.tsx'
import { configuration } from '../configuration.ts'
import { csrfToken } from '../session/csrf.ts'
import { membership } from '../session/permissions.ts'
import { Pager } from '../shell/pager.tsx'
import { mayDecide } from './may-decide.ts'

type Props = {
  org: string
  api: string
  user: User
  sessionId: string
  cursor: string | undefined
}

/** The changes of an API that were waived, with those that no longer count; nothing where none was. */
export async function ApiWaivers({ org, api, user, sessionId, cursor }: Props) {
  const waivers = await readIfThere((client) =>
    client.GET('/orgs/{org}/apis/{api}/waivers', {
      params: { path: { org, api }, query: { limit: 20, ...(cursor ? { cursor } : {}) } },
    }),
  )
  if (!waivers || (waivers.items.length === 0 && !cursor)) return null
  const here = apiPolicyPage(org, api)
  const organization = membership(user, org)
  const decides =
    organization !== undefined && (await mayDecide({ org, api, userId: user.id }, organization))
  const csrf = csrfToken(sessionId, configuration().key)
  return (
    <section aria-labelledby="waivers">
      <h2 id="waivers">Waived changes</h2>
      <ul className="waivers" aria-label="Waivers">
        {waivers.items.map((waiver) => (
          <li key={waiver.id}>
            <p>
              {waiver.message}{' '}
              <a className="rule" href={rulePage(waiver.rule)}>
                {waiver.rule}
              </a>
            </p>
            <WaiverNote waiver={waiver} userId={user.id} />
            {(decides || waiver.createdBy.id === user.id) && waiver.status === 'active' && (
              <RevokeForm
                act={revoke.bind(null, { org, api, page: here })}
                csrf={csrf}
                about={waiver.message}
                waiver={waiver.id}
              />
            )}
          </li>
        ))}
      </ul>
      <Pager
        label="Pages of waivers"
        first={cursor && `${here}#waivers`}
        next={waivers.nextCursor && `${withQuery(here, { waivers: waivers.nextCursor })}#waivers`}
      />
    </section>
  )
}
