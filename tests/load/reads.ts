import type { Session } from '../support/client.ts'
import { freshSlug, tasksApi } from '../support/descriptions.ts'
import { register } from '../support/register.ts'
import { type Figure, spread, timeEach } from './figures.ts'

const runs = 200

/** What readers wait for: a page of the catalog, an operation, asked one after another over HTTP. */
export async function measureReads(publisher: Session): Promise<Figure[]> {
  const api = freshSlug('reads')
  await register(publisher, tasksApi(), { api })
  const org = `/orgs/${publisher.organization}`
  const figures: Figure[] = []
  for (const [what, path] of [
    ['a page of the catalog', `${org}/apis?limit=50`],
    ['documentation of an operation', `${org}/docs/${api}/1.0.0/operations/listTasks`],
  ] as const) {
    const durations = await timeEach(runs, async () => {
      const { status } = await publisher.request('GET', path)
      if (status !== 200) throw new Error(`${path} answered ${status}`)
    })
    figures.push(...spread('reads', what, durations))
  }
  return figures
}
