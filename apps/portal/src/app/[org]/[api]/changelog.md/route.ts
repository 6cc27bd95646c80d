import { changelogMarkdown, withQuery } from '../../../../addresses.ts'
import { answer, apiClient } from '../../../../api/client.ts'
import { answerIfThere } from '../../../../api/refused.ts'
import { changelogAsMarkdown } from '../../../../api-pages/changelog/as-markdown.ts'
import { readChangelog } from '../../../../api-pages/changelog/read-changelog.ts'
import { readApi } from '../../../../catalog/read-api.ts'
import { textResponse } from '../../../../public-pages/text-response.ts'
import { openSession } from '../../../../session/caller.ts'
import { decoded } from '../../../../shell/path.ts'

type Context = { params: Promise<{ org: string; api: string }> }

/** The changelog of an API as Markdown, a page at a time, as far as whoever asks may see it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { org, api: slug } = await decoded(params)
  const cursor = new URL(request.url).searchParams.get('cursor') ?? undefined
  return textResponse('text/markdown', async () => {
    const api = apiClient((await openSession())?.session.accessToken)
    const reader = { api, ask: answer, askIfThere: answerIfThere }
    const { title } = await readApi(reader, { org, api: slug })
    const changelog = await readChangelog(reader, org, slug, cursor)
    const { nextCursor } = changelog
    const next = nextCursor && withQuery(changelogMarkdown(org, slug), { cursor: nextCursor })
    return changelogAsMarkdown(title, changelog, next)
  })
}
