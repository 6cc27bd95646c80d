import type { Answer, Session } from './client.ts'
import { freshSlug, tasksApi, tasksApiWithoutCreate } from './descriptions.ts'
import { type Registered, register } from './register.ts'

/** An API of its own with a policy of its own, whose version 1.0.0 is published. */
export async function publishedApi(
  { publisher, owner }: { publisher: Session; owner: Session },
  name: string,
  policy?: string,
): Promise<string> {
  const api = freshSlug(name)
  const { status, body } = await register(publisher, tasksApi(), { api })
  if (status !== 201) throw new Error(`${api} was not published: ${JSON.stringify(body)}`)
  if (policy !== undefined) await setPolicy(owner, api, policy)
  return api
}

export async function setPolicy(owner: Session, api: string, text: string): Promise<void> {
  const { status, body } = await owner.request('PUT', `/orgs/acme/apis/${api}/policy`, {
    json: { text },
  })
  if (status !== 200) throw new Error(`The policy was refused: ${JSON.stringify(body)}`)
}

/** Submits a version that no longer offers `POST /tasks`. */
export const submitBreaking = async (session: Session, api: string, version = '1.1.0') =>
  (await register(session, tasksApiWithoutCreate(version), { api })).body

export const decide = (
  session: Session,
  id: string,
  decision: 'approve' | 'reject' = 'approve',
  reason = 'nobody creates tasks any more',
): Promise<Answer<Registered>> =>
  session.request('POST', `/orgs/acme/registrations/${id}/decision`, { json: { decision, reason } })

/** Asks again and again until the answer is as wanted. */
export async function eventually<T>(
  ask: () => Promise<T | undefined>,
  what: string,
  withinMs = 20_000,
): Promise<T> {
  for (const deadline = Date.now() + withinMs; Date.now() < deadline;) {
    const found = await ask()
    if (found !== undefined) return found
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`Waited in vain for ${what}`)
}

export interface InboxItem {
  kind: string
  title: string
  api?: string
  links: { registration?: string; changes?: string; review?: string }
}

/** Something in somebody's inbox. */
export const inInbox = (
  session: Session,
  isWanted: (item: InboxItem) => boolean,
  what: string,
): Promise<InboxItem> =>
  eventually(async () => {
    const { body } = await session.request<{ items: InboxItem[] }>('GET', '/inbox?limit=200')
    return body.items.find(isWanted)
  }, what)
