import type { PageConfig } from 'next'
import { absolute } from '../../../../../shell/absolute.ts'
import { page } from '../../../../../frame/page.ts'
import { securityAt } from '../../../../../reference/place.ts'
import { isPublic, readReference, readSecurity } from '../../../../../reference/read.ts'
import { SecurityPage, type SecurityPageProps } from '../../../../../reference/security-page.tsx'
import { usesWithRows } from '../../../../../reference/security-uses.tsx'
import { switchable } from '../../../../../reference/version-switch.tsx'

export const config: PageConfig = { unstable_runtimeJS: false }

export const getServerSideProps = page<SecurityPageProps>(async (request) => {
  const { reader, segment } = request
  const path = { org: segment('org'), api: segment('api'), version: segment('version') }
  const [{ place, api, versions, documentation }, { securitySchemes, uses }] = await Promise.all([
    readReference(request, securityAt),
    readSecurity(reader, path),
  ])
  return {
    place,
    title: documentation.title,
    origin: absolute(''),
    isPublic: isPublic(api),
    versions: switchable(versions),
    securitySchemes,
    ...(uses && { totals: { byScheme: uses.byScheme, none: uses.none } }),
    uses: usesWithRows(uses, documentation.operations),
  }
})

export default SecurityPage
