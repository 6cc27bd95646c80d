/** Rises when comparing learns something, so that what an older engine found is found anew. */
const engine = 1

/** Two contents by the S3 keys of their bundles. */
export interface ComparedPair {
  published: string
  candidate: string
}

/** Names a pair and the engine that compares it; the same pair has the same name for ever. */
export const pairKey = ({ published, candidate }: ComparedPair): string =>
  `${hashIn(published)}..${hashIn(candidate)}#${engine}`

/** Keys of content end with its hash. */
const hashIn = (key: string): string => key.slice(key.lastIndexOf('/') + 1)
