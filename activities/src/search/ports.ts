import type { Blobs } from '@portolan/store/content/blobs'
import type { LatestDocumentation } from '@portolan/store/search/latest-documentation'
import type { SearchFiles } from '@portolan/store/search/search-files'
import type { SearchPointers } from '@portolan/store/search/search-pointers'

/** What keeping a search reaches the world through. */
export interface SearchPorts {
  blobs: Pick<Blobs, 'get' | 'keyOf'>
  latestDocumentation: LatestDocumentation
  searchFiles: SearchFiles
  searchPointers: SearchPointers
  now: () => Date
}
