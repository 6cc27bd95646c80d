import type { PageConfig } from 'next'
import { page } from '../../../../../frame/page.ts'
import { securityAt } from '../../../../../reference/place.ts'
import { readReference, readSecurity } from '../../../../../reference/read.ts'
import { referenceProps } from '../../../../../reference/reference-props.ts'
import { SecurityPage, type SecurityPageProps } from '../../../../../reference/security-page.tsx'
import { usesWithRows } from '../../../../../reference/security-uses.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }

export const getServerSideProps = page<SecurityPageProps>(async (request) => {
  const { reader, segment } = request
  const path = { org: segment('org'), api: segment('api'), version: segment('version') }
  const [reference, { securitySchemes, uses }] = await Promise.all([
    readReference(request, securityAt),
    readSecurity(reader, path),
  ])
  return {
    ...referenceProps(reference),
    securitySchemes,
    ...(uses && { totals: { byScheme: uses.byScheme, none: uses.none } }),
    uses: usesWithRows(uses, reference.documentation.operations),
  }
})

export default SecurityPage
