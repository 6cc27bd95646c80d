import { changesMarkdown, changesPage, registrationPage, withQuery } from '../addresses.ts'
import { readIfThere } from '../api/page-read.ts'
import type { Change, Comparison } from '../api/types.ts'
import { configuration } from '../configuration.ts'
import { mayDecide } from '../gate/may-decide.ts'
import { GatePanel } from '../gate/gate-panel.tsx'
import { LetThrough } from '../gate/let-through.tsx'
import { Decide } from '../registration/registration-actions.tsx'
import { visitor } from '../session/caller.ts'
import { csrfToken } from '../session/csrf.ts'
import { membership } from '../session/permissions.ts'
import { Pager } from '../shell/pager.tsx'
import { ChangeItems } from './change-items.tsx'
import { CopyMarkdown } from './copy-markdown.tsx'
import { FilterForm } from './filter-form.tsx'
import { operationLinks } from './operation-links.ts'
import type { Filter } from './range.ts'
import { readOperationPages } from './read.ts'
import { Verdict } from './verdict.tsx'
import { WaitingBar } from './waiting-bar.tsx'

type Props = {
  org: string
  api: string
  comparison: Comparison
  filter: Filter
  cursor: string | undefined
}

/** A comparison that is done: the verdict, the gate where one waits, and the changes. */
export async function ChangesView({ org, api, comparison, filter, cursor }: Props) {
  const { from, to, items, counts, nextCursor } = comparison
  const [{ user, sessionId }, before, after, registration, published] = await Promise.all([
    visitor(),
    readOperationPages(org, api, from),
    readOperationPages(org, api, to),
    readRegistration(org, comparison.registration),
    readPublished(org, api, to),
  ])
  // With its last change waived nothing is left to decide; it goes on in a moment.
  const waits = registration?.gate?.consequence === 'approval'
  const here = changesPage(org, api, from, to)
  const csrf = sessionId && csrfToken(sessionId, configuration().key)
  const organization = membership(user, org)
  const decides =
    user !== undefined &&
    organization !== undefined &&
    (await mayDecide({ org, api, userId: user.id }, organization, registration))
  const isFiltered = Object.keys(filter).length > 0
  const isWhole = !isFiltered && !cursor && !nextCursor
  const links = operationLinks({ org, api, before, after, comparison })

  return (
    <>
      <Verdict comparison={comparison} />
      {registration && waits && user && csrf && (
        <div className="waiting" id="waiting">
          <p>
            <a href={registrationPage(org, registration.id)}>
              {to} waits for a decision on these changes
            </a>
            .
          </p>
          {registration.gate && (
            <GatePanel org={org} api={api} gate={registration.gate} isWaiting userId={user.id} />
          )}
          <Decide {...{ org, registration, csrf, userId: user.id, page: here }} />
        </div>
      )}
      {published?.changes?.against === from && (
        <LetThrough org={org} version={published} userId={user?.id} />
      )}
      {counts.total > 0 && (
        <section aria-labelledby="changes">
          <h2 id="changes">Changes</h2>
          <FilterForm
            {...{ org, api, range: { from, to }, filter }}
            rules={distinct(items.map(({ rule }) => rule))}
            operations={distinct(items.flatMap(operationsOf))}
          />
          <p className="actions change-exports">
            <CopyMarkdown address={withQuery(changesMarkdown(org, api, from, to), filter)} />
            <a href={withQuery(changesMarkdown(org, api, from, to), filter)}>As Markdown</a>
          </p>
          <ChangeItems
            {...{ org, api, comparison, links, isWhole, isFiltered, decides, csrf }}
            userId={user?.id}
            nowMs={Date.now()}
          />
          {registration && waits && csrf && (
            <WaitingBar {...{ to, counts, mayDecide: registration.gate?.mayDecide === true }} />
          )}
          <Pager
            label="Pages of changes"
            first={cursor && withQuery(here, filter)}
            next={nextCursor && withQuery(here, { ...filter, cursor: nextCursor })}
          />
        </section>
      )}
    </>
  )
}

async function readRegistration(org: string, registration: string | undefined) {
  if (!registration) return undefined
  return readIfThere((client) =>
    client.GET('/orgs/{org}/registrations/{registration}', {
      params: { path: { org, registration } },
    }),
  )
}

/** The later version, unless it is still to be published. */
const readPublished = (org: string, api: string, version: string) =>
  readIfThere((client) =>
    client.GET('/orgs/{org}/apis/{api}/versions/{version}', {
      params: { path: { org, api, version } },
    }),
  )

const operationsOf = ({ operation, operations = [] }: Change): string[] =>
  operation === null ? operations : [operation, ...operations]

const distinct = (words: string[]): string[] => [...new Set(words)].toSorted()
