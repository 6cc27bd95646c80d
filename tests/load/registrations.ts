import type { Session } from '../support/client.ts'
import { corpus, githubDescription, readCorpus } from '../support/corpus.ts'
import { freshSlug, tasksApi } from '../support/descriptions.ts'
import { follow, register } from '../support/register.ts'
import { type Figure, percentile, spread, timeEach } from './figures.ts'

const part = 'registration'
const runs = 20
/** How many at once, and how many in all; within what an account may write in a minute. */
const throughputs = [
  { atOnce: 1, inAll: 15 },
  { atOnce: 10, inAll: 60 },
  { atOnce: 50, inAll: 100 },
]

/** The petstore where the corpus is at hand, else a description of our own that is about as small. */
const small = corpus
  ? {
      name: 'petstore',
      bytes: readCorpus('real/petstore.openapi-3.0.yaml'),
      type: 'application/yaml',
    }
  : { name: 'tasks', bytes: Buffer.from(tasksApi()), type: 'application/json' }

/** From sending a small description to its published end, against the bare workflow of this very run. */
export async function measureLatency(publisher: Session, bare: number[]): Promise<Figure[]> {
  const durations = await timeEach(runs, () => publish(publisher))
  const ratio = percentile(durations, 0.5) / percentile(bare, 0.5)
  return [
    ...spread(part, 'workflow of three empty activities', bare),
    ...spread(part, `${small.name} to published`, durations),
    { part, what: `${small.name} to the bare workflow, p50`, value: ratio, unit: '×' },
  ]
}

/** GitHub's 13 MB: upload, registration, documentation. */
export async function measureGithub(publisher: Session): Promise<Figure[]> {
  const description = githubDescription()
  const startedMs = performance.now()
  const { body } = await register(publisher, description, { api: freshSlug('github') })
  const { status } = await follow(publisher, body.id, undefined, 120_000)
  if (status !== 'published') throw new Error(`GitHub's description ended ${status}`)
  const value = (performance.now() - startedMs) / 1_000
  return [{ part, what: "GitHub's 13 MB to published", value, unit: 's' }]
}

/** How many small descriptions are published in a second, when so many are sent at once. */
export async function measureThroughput(publisher: Session): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const { atOnce, inAll } of throughputs) {
    let left = inAll
    const startedMs = performance.now()
    const sender = async (): Promise<void> => {
      while (left-- > 0) await publish(publisher)
    }
    await Promise.all(Array.from({ length: atOnce }, sender))
    const value = inAll / ((performance.now() - startedMs) / 1_000)
    figures.push({ part, what: `${atOnce} at once, ${inAll} in all`, value, unit: '/s' })
  }
  return figures
}

async function publish(publisher: Session): Promise<string> {
  const { bytes, type } = small
  const api = freshSlug('bench')
  const { status, body } = await register(publisher, bytes, { api, type })
  if (status >= 400) throw new Error(`A registration was answered ${status}: ${body.detail}`)
  if (status !== 201) await follow(publisher, body.id)
  return api
}
