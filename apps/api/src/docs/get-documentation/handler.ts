import { type Answer, withEtag } from '@portolan/service/response'
import type { Operation } from '@portolan/service/operation'
import { chooseForm, mediaTypes } from '../accept.ts'
import { answerTwin, redirect } from '../answers.ts'
import { type FoundDocumentation, findDocumentation } from '../find-documentation.ts'
import type { DocsPorts } from '../ports.ts'

export const getDocumentation = (ports: () => DocsPorts): Operation => ({
  access: 'reader',
  async handle(request) {
    const { header } = request.parameters
    const form = chooseForm(header['accept'])
    const found = await findDocumentation(ports(), request)
    return form === 'json'
      ? answerOutline(ports(), found, header['if-none-match'])
      : answerTwin(ports(), found, 'overview', header['if-none-match'])
  },
})

async function answerOutline(
  ports: DocsPorts,
  found: FoundDocumentation,
  ifNoneMatch: string | undefined,
): Promise<Answer> {
  const { key, outline, manifest } = found
  const headers = { 'content-type': mediaTypes.json, vary: 'Accept' }
  const tag = key.slice(key.lastIndexOf('/') + 1)
  const answer = withEtag({ statusCode: 200, headers, body: outline }, ifNoneMatch, tag)
  if (answer.statusCode === 304 || !manifest.outline) return answer
  return redirect(ports, found, manifest.outline, mediaTypes.json)
}
