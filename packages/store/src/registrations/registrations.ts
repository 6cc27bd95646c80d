import { succeeds } from '../conditional.ts'
import type { Connection } from '../connection.ts'
import { createCursors, type Page } from '../cursor.ts'
import { registrationEntity } from './entity.ts'
import type { Registration, Step, StepName } from './registration.ts'

/** What a step may change in the record besides itself. */
export type RegistrationChange = Partial<
  Pick<
    Registration,
    | 'status'
    | 'reason'
    | 'reasonCode'
    | 'api'
    | 'version'
    | 'findings'
    | 'findingsKey'
    | 'changes'
    | 'changesKey'
    | 'comparisonKey'
    | 'content'
    | 'score'
    | 'reached'
    | 'improvements'
    | 'gate'
    | 'endedAt'
    | 'runId'
  >
>

/** The records of registrations (table APIs). */
export function createRegistrations(connection: Connection) {
  const rows = registrationEntity(connection)
  const cursors = createCursors(connection)
  return {
    /** False when there is one already. */
    create: (registration: Registration): Promise<boolean> =>
      succeeds(rows.create(registration).go()),
    async get(orgId: string, registrationId: string): Promise<Registration | undefined> {
      const { data } = await rows.get({ orgId, registrationId }).go({ consistent: true })
      return data ?? undefined
    },
    /** Newest first. */
    async list(
      orgId: string,
      api: string | undefined,
      limit: number,
      cursor?: string,
    ): Promise<Page<Registration>> {
      const scope = `registrations/${orgId}/${api ?? ''}`
      let position = cursor ? cursors.open(scope, cursor) : null
      const items: Registration[] = []
      do {
        const query = rows.query.byTime({ orgId })
        const filtered = api ? query.where((row, { eq }) => eq(row.api, api)) : query
        const { data, cursor: next } = await filtered.go({
          order: 'desc',
          cursor: position,
          limit: limit - items.length,
        })
        items.push(...(data as Registration[]))
        position = next
      } while (position && items.length < limit)
      return { items, ...(position && { cursor: cursors.seal(scope, position) }) }
    },
    /** Writes one step, and what it changes beside it. */
    async writeStep(
      orgId: string,
      registrationId: string,
      name: StepName,
      step: Step,
      change: RegistrationChange = {},
    ): Promise<void> {
      await rows
        .patch({ orgId, registrationId })
        .set(change)
        .data((row, { set }) =>
          set((row.steps as Record<string, never>)[name] as never, step as never),
        )
        .add({ revision: 1 })
        .go()
    },
    /** Ends a registration; one that is published stays so, whatever failed after. */
    async end(
      orgId: string,
      registrationId: string,
      ending: RegistrationChange & Required<Pick<RegistrationChange, 'status' | 'endedAt'>>,
    ): Promise<void> {
      const patch = () => rows.patch({ orgId, registrationId })
      const isEnded = await succeeds(
        patch()
          .set(ending)
          .add({ revision: 1 })
          .where(({ status }, { ne }) => ne(status, 'published'))
          .go(),
      )
      if (!isEnded) await patch().set({ endedAt: ending.endedAt }).add({ revision: 1 }).go()
    },
    /** Makes a failed registration run again: false when it has not failed, or runs again already. */
    restart: (orgId: string, registrationId: string): Promise<boolean> =>
      succeeds(
        rows
          .patch({ orgId, registrationId })
          .set({ status: 'running', steps: {} })
          .remove(['reason', 'reasonCode', 'endedAt'])
          .add({ revision: 1, attempt: 1 })
          .where(({ status }, { eq }) => eq(status, 'failed'))
          .go(),
      ),
  }
}

export type Registrations = ReturnType<typeof createRegistrations>
