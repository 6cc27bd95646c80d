import type { PageConfig } from 'next'
import { absolute } from '../../../../../../shell/absolute.ts'
import { page } from '../../../../../../frame/page.ts'
import { Elsewhere } from '../../../../../../frame/refusal.ts'
import { schemaAt } from '../../../../../../reference/place.ts'
import {
  isPublic,
  notInThisVersion,
  readReference,
  readSchema,
} from '../../../../../../reference/read.ts'
import { SchemaPage, type SchemaPageProps } from '../../../../../../reference/schema-page.tsx'
import { pageOrTwin, readTwin } from '../../../../../../reference/twin.ts'
import { switchable } from '../../../../../../reference/version-switch.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }

export const getServerSideProps = page<SchemaPageProps>(async (request) => {
  const { reader, segment, query } = request
  const [asked, from] = [segment('schema'), query('from')]
  const path = { org: segment('org'), api: segment('api'), version: segment('version') }
  const [{ place, api, versions, documentation }, document] = await Promise.all([
    readReference(request, (to) => schemaAt(to, asked)),
    pageOrTwin(
      asked,
      (name) => readSchema(reader, { ...path, schema: name }),
      (name) => readTwin(reader, path, 'schema', name),
    ),
  ])
  if (!document) throw notInThisVersion(place, from, asked)
  if (from !== undefined) throw new Elsewhere(schemaAt(place, document.name))
  const { usedBy } = document
  const [operations, webhooks] = [new Set(usedBy.operations), new Set(usedBy.webhooks)]
  return {
    place,
    title: documentation.title,
    origin: absolute(''),
    isPublic: isPublic(api),
    versions: switchable(versions),
    document,
    operations: documentation.operations.filter(({ slug }) => operations.has(slug)),
    webhooks: documentation.webhooks.filter(({ slug }) => webhooks.has(slug)),
  }
})

export default SchemaPage
