import { createExcerpts } from '@portolan/description/excerpt/excerpts'
import type { Operation } from '@portolan/service/operation'
import { BlobNotFound } from '@portolan/store/content/blobs'
import type { Registration } from '@portolan/store/registrations/registration'
import { findRegistration } from '../find-registration.ts'
import type { ApisPorts } from '../read-ports.ts'

const zip = 'application/zip'

export const quoteRegistration = (ports: () => ApisPorts): Operation => ({
  access: 'member',
  async handle({ member, parameters: { path, query } }) {
    const registration = await findRegistration(ports(), member, path['registration']!)
    const lines = new Set(
      String(query['lines'] ?? '')
        .split(',')
        .filter(Boolean)
        .map(Number),
    )
    const bytes = lines.size > 0 && (await readText(ports(), registration))
    if (!bytes) return { statusCode: 200, body: { items: [] } }
    const excerptAt = createExcerpts(bytes)
    const items = [...lines].flatMap((line) => {
      const excerpt = excerptAt(line)
      return excerpt ? [{ line, ...excerpt }] : []
    })
    return { statusCode: 200, body: { items } }
  },
})

/** What was uploaded is kept for some days only, unless it was read. */
async function readText({ blobs }: Pick<ApisPorts, 'blobs'>, registration: Registration) {
  const key = textKeyOf(registration)
  if (!key) return undefined
  try {
    return await blobs.get(key)
  } catch (error) {
    if (error instanceof BlobNotFound) return undefined
    throw error
  }
}

/** Where the text is, when one text is what was given. */
function textKeyOf({ content, source }: Registration): string | undefined {
  if (content) return content.format === 'zip' ? undefined : content.source
  return source.kind !== 'url' && source.mediaType !== zip ? source.key : undefined
}
