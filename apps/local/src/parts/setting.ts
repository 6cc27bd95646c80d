import type { DataLayout } from '../data/layout.ts'
import type { Secrets } from '../data/secrets.ts'
import type { Ports } from '../ports/layout.ts'
import type { Tools } from '../tools/install-tools.ts'

/** What a part must know of where it is started. */
export interface Setting {
  layout: DataLayout
  ports: Ports
  secrets: Secrets
  tools: Tools
}
