import { answer, apiClient } from '../../../api/client.ts'
import { llmsIndex, type ListedApi } from '../../../public-pages/llms.ts'
import { textResponse } from '../../../public-pages/text-response.ts'
import { openSession } from '../../../session/caller.ts'
import { decoded } from '../../../shell/path.ts'

type Context = { params: Promise<{ org: string }> }

/** The APIs of an organization, as far as whoever asks may see them. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { org } = await decoded(params)
  return textResponse('text/markdown', async () => {
    const client = apiClient((await openSession())?.session.accessToken)
    const apis: ListedApi[] = []
    let cursor: string | undefined
    do {
      const { items, nextCursor } = await answer(
        client.GET('/orgs/{org}/apis', {
          params: { path: { org }, query: { limit: 200, ...(cursor && { cursor }) } },
        }),
      )
      apis.push(...items.map(({ slug, ...api }) => ({ ...api, org, api: slug })))
      cursor = nextCursor
    } while (cursor)
    return llmsIndex(org, `The APIs of ${org} and their documentation.`, apis)
  })
}
