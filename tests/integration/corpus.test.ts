import { beforeAll, describe, expect, test } from '@jest/globals'
import { zipSync } from 'fflate'
import { type Session, signIn } from '../support/client.ts'
import {
  corpus,
  corpusFiles,
  githubDescription,
  mediaTypeOf,
  readCorpus,
} from '../support/corpus.ts'
import { freshSlug } from '../support/descriptions.ts'
import { runningInstance } from '../support/instance.ts'
import { follow, register, upload } from '../support/register.ts'

const instance = runningInstance()
let publisher: Session
beforeAll(async () => {
  publisher = await signIn(instance, 'publisher')
})

const generousMs = 180_000

test(
  'GitHub’s 13 MB are published, and read an operation at a time',
  async () => {
    const api = freshSlug('github')
    const { status, body } = await register(publisher, githubDescription(), { api })
    expect([201, 202]).toContain(status)
    const ended = await follow(publisher, body.id, undefined, generousMs)
    expect(ended).toMatchObject({ status: 'published' })
    const operation = await publisher.request(
      'GET',
      `/orgs/acme/docs/${api}/latest/operations/repos%2Fget`,
    )
    expect(operation.body).toMatchObject({ method: 'GET', path: '/repos/{owner}/{repo}' })
    const description = await publisher.request(
      'GET',
      `/orgs/acme/apis/${api}/versions/latest/description`,
    )
    expect(description.status).toBe(303)
    const content = await fetch(description.headers.get('location')!)
    expect(Buffer.from(await content.arrayBuffer()).equals(githubDescription())).toBe(true)
  },
  generousMs,
)

const described = corpus ? describe : describe.skip
const absent = corpus ? '' : ' (skipped: the corpus is not on this machine)'

described(`real descriptions${absent}`, () => {
  for (const file of corpusFiles('real'))
    test(
      `${file} is published`,
      async () => {
        const { body } = await register(publisher, readCorpus('real', file), {
          api: freshSlug('real'),
          type: mediaTypeOf(file),
        })
        expect(body).not.toHaveProperty('errors')
        expect(await follow(publisher, body.id, undefined, generousMs)).toMatchObject({
          status: 'published',
        })
      },
      generousMs,
    )

  for (const [folder, entry] of [
    ['digitalocean', 'specification/DigitalOcean-public.v2.yaml'],
    ['petstore-separate', 'spec/swagger.json'],
  ] as const)
    test(
      `${folder} with its many files is published, and given back as the zip it came in`,
      async () => {
        const files = corpusFiles(`multi-file/${folder}`)
        const zip = zipSync(
          Object.fromEntries(files.map((file) => [file, readCorpus('multi-file', folder, file)])),
        )
        const uploadId = await upload(publisher, zip, 'application/zip')
        const api = freshSlug('files')
        const answer = await publisher.request<{ id: string }>(
          'POST',
          `/orgs/acme/registrations?api=${api}`,
          {
            body: JSON.stringify({ uploadId, entry }),
            type: 'application/vnd.portolan.source+json',
          },
        )
        expect(answer.body).not.toHaveProperty('errors')
        expect(await follow(publisher, answer.body.id, undefined, generousMs)).toMatchObject({
          status: 'published',
        })
        const { version } = await follow(publisher, answer.body.id)
        const given = await fetch(
          `${instance.api}/orgs/acme/apis/${api}/versions/${version}/description`,
          { headers: { authorization: `Bearer ${publisher.accessToken}` } },
        )
        expect(given.headers.get('content-type')).toBe('application/zip')
        expect(Buffer.from(await given.arrayBuffer()).equals(Buffer.from(zip))).toBe(true)
      },
      generousMs,
    )
})
