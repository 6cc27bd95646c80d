/** What one description may cost. Each bound is far above the largest public descriptions. */
export interface Limits {
  /** Bytes of one file, and of all files together. GitHub's description has 13 MB. */
  bytes: number
  /** Containers inside containers. GitHub's needs 24. */
  depth: number
  /** Keys and list items of one file, aliases not counted. GitHub's has 600,000. */
  nodes: number
  /** Nodes that YAML aliases add when they are written out; 32 characters of text count as one. */
  aliasedNodes: number
  /** Files of one description. DigitalOcean's has 2,906. */
  files: number
}

export const defaultLimits: Limits = {
  bytes: 32 * 1024 * 1024,
  depth: 200,
  nodes: 2_500_000,
  aliasedNodes: 200_000,
  files: 10_000,
}
