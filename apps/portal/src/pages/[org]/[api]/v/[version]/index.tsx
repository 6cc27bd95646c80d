import type { PageConfig } from 'next'
import { decodeOperationKey } from '@portolan/description/operation-key'
import { readVersion } from '../../../../../catalog/read-api.ts'
import { page } from '../../../../../frame/page.ts'
import { filterOperations, groupsOf, narrowed } from '../../../../../reference/groups.ts'
import { OverviewPage, type OverviewPageProps } from '../../../../../reference/overview-page.tsx'
import { readReference } from '../../../../../reference/read.ts'
import { referenceProps } from '../../../../../reference/reference-props.ts'

export const config: PageConfig = { unstable_runtimeJS: false }

const filterLengthMax = 200

export const getServerSideProps = page<OverviewPageProps>(async (request) => {
  const { query } = request
  const reference = await readReference(request)
  const { place, documentation } = reference
  // Alone it says what changed; among others only how much.
  const version = await readVersion(request.reader, place)
  const filter = query('filter')?.slice(0, filterLengthMax)
  const [name, from] = [query('missing'), query('from')]
  const { operations, webhooks, schemas, summary, description } = documentation
  const matching = filterOperations(operations, filter)
  const groups = groupsOf(documentation)
  const { servers, securitySchemes, contact, license, termsOfService, externalDocs, files } =
    documentation
  return {
    ...referenceProps(reference),
    facts: {
      servers,
      securitySchemes,
      files,
      ...(contact && { contact }),
      ...(license && { license }),
      ...(termsOfService && { termsOfService }),
      ...(externalDocs && { externalDocs }),
      version: shown(version),
    },
    ...(summary && { summary }),
    ...(description && { description }),
    groups: filter ? narrowed(groups, new Set(matching)) : groups,
    operations: { total: operations.length, matching: matching.length },
    ...(filter && { filter }),
    webhooks,
    schemas: schemas.map((each) => ({ name: each.name })),
    ...(version.changes?.against && { changes: version.changes }),
    ...(name &&
      from && { missing: { name: inWords(name).slice(0, 300), from: from.slice(0, 80) } }),
  }
})

/** The slug of an operation as its method and path. */
function inWords(slug: string): string {
  try {
    return decodeOperationKey(slug)
  } catch {
    return slug
  }
}

const shown = (version: OverviewPageProps['facts']['version']) => {
  const { status, latest, score, reached, format, sizeBytes, publishedAt, specification } = version
  return {
    status,
    format,
    sizeBytes,
    publishedAt,
    specification,
    ...(latest && { latest }),
    ...(score !== undefined && { score }),
    ...(reached && { reached }),
  }
}

export default OverviewPage
