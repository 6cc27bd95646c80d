import { publicApis } from '../../public-pages/list-public-apis.ts'
import { llmsIndex, type ListedApi } from '../../public-pages/llms.ts'
import { textResponse } from '../../public-pages/text-response.ts'

export const dynamic = 'force-dynamic'

/** The APIs that everybody may read. */
export function GET(): Promise<Response> {
  return textResponse('text/markdown', async () => {
    const apis: ListedApi[] = []
    for await (const { org, ...api } of publicApis()) apis.push({ ...api, org: org.slug })
    return llmsIndex('Portolan', 'The public APIs of this portal and their documentation.', apis)
  })
}
