import type { PageConfig } from 'next'
import { page } from '../../../../../../frame/page.ts'
import { pastOf } from '../../../../../../reference/history.ts'
import { navigationOf } from '../../../../../../reference/navigation.ts'
import {
  OperationPage,
  type OperationPageProps,
} from '../../../../../../reference/operation-page.tsx'
import { operationAt } from '../../../../../../reference/place.ts'
import {
  notInThisVersion,
  readMarks,
  readOperation,
  readReference,
} from '../../../../../../reference/read.ts'
import { referenceProps } from '../../../../../../reference/reference-props.ts'
import { pageOrTwin, readTwin } from '../../../../../../reference/twin.ts'
import { Elsewhere } from '../../../../../../frame/refusal.ts'

export const config: PageConfig = { unstable_runtimeJS: false }

export const getServerSideProps = page<OperationPageProps>(async (request) => {
  const { reader, segment, query } = request
  const [asked, from] = [segment('operation'), query('from')]
  const path = { org: segment('org'), api: segment('api'), version: segment('version') }
  const [reference, operation] = await Promise.all([
    readReference(request, (place) => operationAt(place, asked)),
    pageOrTwin(
      asked,
      (name) => readOperation(reader, { ...path, operation: name }),
      (name) => readTwin(reader, path, 'operation', name),
    ),
  ])
  const { place, api, versions, documentation } = reference
  if (!operation) throw notInThisVersion(place, from, asked)
  // An operationId is another name for it, and where the reader came from is no part of it.
  if (asked !== operation.slug || from !== undefined)
    throw new Elsewhere(operationAt(place, operation.slug))

  const entry = documentation.operations.find(({ slug }) => slug === operation.slug)
  const navigation = navigationOf(documentation, operation.slug)
  const { contact } = documentation
  const marks = entry && (await readMarks(reader, place, entry, versions))
  return {
    ...referenceProps(reference),
    operation,
    ...(navigation && { navigation }),
    past: pastOf(entry, place, versions),
    ...(marks && { marks }),
    contacts: { ...(contact && { contact }), ...(api.team && { team: api.team.name }) },
    hasSecurity: documentation.securitySchemes.length > 0,
    nowMs: Date.now(),
  }
})

export default OperationPage
