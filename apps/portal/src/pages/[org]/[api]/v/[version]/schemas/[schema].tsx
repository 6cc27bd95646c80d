import type { PageConfig } from 'next'
import { page } from '../../../../../../frame/page.ts'
import { Elsewhere } from '../../../../../../frame/refusal.ts'
import { schemaAt } from '../../../../../../reference/place.ts'
import { notInThisVersion, readReference, readSchema } from '../../../../../../reference/read.ts'
import { referenceProps } from '../../../../../../reference/reference-props.ts'
import { SchemaPage, type SchemaPageProps } from '../../../../../../reference/schema-page.tsx'
import { pageOrTwin, readTwin } from '../../../../../../reference/twin.ts'

export const config: PageConfig = { unstable_runtimeJS: false }

export const getServerSideProps = page<SchemaPageProps>(async (request) => {
  const { reader, segment, query } = request
  const [asked, from] = [segment('schema'), query('from')]
  const path = { org: segment('org'), api: segment('api'), version: segment('version') }
  const [reference, document] = await Promise.all([
    readReference(request, (to) => schemaAt(to, asked)),
    pageOrTwin(
      asked,
      (name) => readSchema(reader, { ...path, schema: name }),
      (name) => readTwin(reader, path, 'schema', name),
    ),
  ])
  const { place, documentation } = reference
  if (!document) throw notInThisVersion(place, from, asked)
  if (from !== undefined) throw new Elsewhere(schemaAt(place, document.name))
  const { usedBy } = document
  const [operations, webhooks] = [new Set(usedBy.operations), new Set(usedBy.webhooks)]
  return {
    ...referenceProps(reference),
    document,
    operations: documentation.operations.filter(({ slug }) => operations.has(slug)),
    webhooks: documentation.webhooks.filter(({ slug }) => webhooks.has(slug)),
  }
})

export default SchemaPage
