import type { ComparisonStart } from '@portolan/orchestration/comparison'
import { compareContents } from './comparison.ts'
import type { ApiManagementPorts } from './ports.ts'

/** Compares two versions that somebody asks for; what comes of it is found by their contents. */
export const compareVersions =
  (ports: ApiManagementPorts) =>
  async ({ orgId, published, candidate }: ComparisonStart): Promise<void> => {
    await compareContents(ports, orgId, published, candidate)
  }
