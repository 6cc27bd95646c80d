import { Readable } from 'node:stream'
import { plainHeaders } from '../../../../../../../frame/plain-headers.ts'
import { passedOn, plain } from '../../../../../../../reference/passed-on.ts'
import { decoded } from '../../../../../../../shell/path.ts'

/** What people and their tools take away; the rows of the search are our own business. */
const files: Record<string, string> = {
  'llms.txt': 'text/plain',
  'llms-full.txt': 'text/plain',
  'postman.json': 'application/json',
  'changelog.md': 'text/markdown',
}

type Context = { params: Promise<{ org: string; api: string; version: string; file: string }> }

/** A file of a version's documentation. The API gives it in parts; they are passed on one by one. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { org, api, version, file } = await decoded(params)
  const mediaType = Object.hasOwn(files, file) ? files[file] : undefined
  if (!mediaType) return plain('There is no such file.', 404)

  const path = ['orgs', org, 'docs', api, version, 'files', file]
  const part = (number: number) => passedOn(request, path, { query: `?part=${number}` })
  const first = await part(1)
  if (first.status !== 200) return first
  const parts = Number(first.headers.get('portolan-parts')) || 1
  async function* inOrder(): AsyncGenerator<Uint8Array> {
    for (let number = 1; number <= parts; number++) {
      const answer = number === 1 ? first : await part(number)
      // Half a file that looks whole would be worse than a broken download.
      if (answer.status !== 200 || !answer.body) throw new Error(`part ${number} is not there`)
      yield* answer.body
    }
  }
  const name = `${api}-${version}-${file}`.replaceAll(/[^\w.+~-]/g, '_')
  return new Response(Readable.toWeb(Readable.from(inOrder())) as ReadableStream, {
    headers: {
      ...plainHeaders(mediaType),
      'content-disposition': `${file === 'postman.json' ? 'attachment' : 'inline'}; filename="${name}"`,
    },
  })
}
