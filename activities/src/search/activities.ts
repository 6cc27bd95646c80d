import { compactSearch } from './compact-search.ts'
import { indexApis } from './index-apis.ts'
import type { SearchPorts } from './ports.ts'
import { sweepSearch } from './sweep-search.ts'

export const createSearchActivities = (ports: SearchPorts) => ({
  indexApis: indexApis(ports),
  compactSearch: compactSearch(ports),
  sweepSearch: sweepSearch(ports),
})

export type SearchActivities = ReturnType<typeof createSearchActivities>
