import { Problem } from '@portolan/service/problem'
import { answerBytesMax, withEtag } from '@portolan/service/response'
import type { Operation } from '@portolan/service/operation'
import type { SourceFormat, Version } from '@portolan/store/versions/versions'
import { readVersion } from '../../shared/find-version.ts'
import type { ApisPorts } from '../read-ports.ts'
import { chooseForm } from './accept.ts'

const mediaTypes: Record<SourceFormat, string> = {
  json: 'application/json',
  yaml: 'application/yaml',
  zip: 'application/zip',
}

const presignedSeconds = 300

export const getDescription = (ports: () => ApisPorts): Operation => ({
  access: 'reader',
  async handle(request) {
    const { path, header } = request.parameters
    const { blobs } = ports()
    const { api, version } = await readVersion(ports(), request, path['api']!, path['version']!)
    const form = chooseForm(header['accept'], version.format)
    if (!form)
      throw new Problem({
        code: 'not-acceptable',
        detail: `The description was given as ${version.format}; accept ${Object.values(mediaTypes).join(', ')}, or */*.`,
      })
    const key = keyOf(version, form)
    const contentType = mediaTypes[form]
    const fileName = `${api.slug}-${version.version}.${form}`
    const headers = {
      'content-type': contentType,
      'content-disposition': `attachment; filename="${fileName}"`,
      vary: 'Accept',
    }
    const hash = key.slice(key.lastIndexOf('/') + 1)
    const head = withEtag({ statusCode: 200, headers }, header['if-none-match'], hash)
    if (head.statusCode === 304) return head
    // API Gateway gives bytes only to who asks for this very media type; storage gives them to everyone.
    if (form === 'zip' || ((await blobs.size(key)) ?? 0) > answerBytesMax) {
      const location = await blobs.presignGet(key, { contentType, fileName }, presignedSeconds)
      return { statusCode: 303, headers: { location, vary: 'Accept' } }
    }
    return { ...head, body: Buffer.from(await blobs.get(key)).toString('utf8') }
  },
})

/** As given where that is the form; else the form that was built when the version was registered. */
function keyOf({ content, format }: Version, form: SourceFormat): string {
  if (form === format) return content.source
  return form === 'json' ? content.json : content.yaml
}
