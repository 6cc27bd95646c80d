import { sortFindings } from '@portolan/description/finding'
import { countOf } from '../shared/count-of.ts'
import { type Found, keepFindings, readFindings } from '../shared/findings.ts'
import { runSandboxed } from '../shared/sandboxed.ts'
import { type RegistrationRef, recordStep } from '../shared/steps.ts'
import type { ApiManagementPorts } from './ports.ts'

export interface LintInput extends RegistrationRef {
  bundleKey: string
  /** What validation found; it is told together with what linting finds. */
  found: Found
}

export interface LintResult {
  score: number
}

/** Step 3: judges how good the description is. */
export const lintDescription =
  (ports: ApiManagementPorts) =>
  ({ orgId, registrationId, bundleKey, found }: LintInput): Promise<LintResult> =>
    recordStep(ports, { orgId, registrationId }, 'lintDescription', async () => {
      const { blobs, sandbox } = ports
      const bundle = await blobs.get(bundleKey)
      const { findings, total, score } = await runSandboxed(sandbox, 'lint', { bundle })
      const all = sortFindings([...(await readFindings(blobs, found)), ...findings])
      const foundInAll = await keepFindings(blobs, orgId, all, found.findings.total + total)
      return {
        result: { score },
        message: `Score ${score} of 100, ${countOf(total, 'finding')}`,
        change: { score, ...foundInAll },
      }
    })
