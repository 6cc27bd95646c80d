import { read } from '../api/page-read.ts'
import type { Revision } from '../api/types.ts'
import { getSetting, listRevisions, type Setting } from './setting.ts'

/** What holds, and the ETag that a change has to name. */
export async function readSetting(setting: Setting) {
  let etag = ''
  const standing = await read(async (client) => {
    const answer = await getSetting(client, setting)
    etag = answer.response.headers.get('etag') ?? ''
    return answer
  })
  return { ...standing, etag }
}

export type RevisionStep = { revision: Revision; before: Revision | undefined }

const revisionsPerPage = 20

/** A page of revisions, newest first, each with the one before it. */
export async function readHistory(setting: Setting, cursor: string | undefined) {
  const ask = (limit: number, from: string | undefined) =>
    read((client) => listRevisions(client, setting, { limit, ...(from ? { cursor: from } : {}) }))
  const { items, nextCursor } = await ask(revisionsPerPage, cursor)
  const before = nextCursor ? (await ask(1, nextCursor)).items[0] : undefined
  const steps = items.map((revision, index): RevisionStep => ({
    revision,
    before: items[index + 1] ?? before,
  }))
  return { steps, nextCursor }
}
