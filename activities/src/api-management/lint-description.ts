import type { Finding } from '@portolan/description/finding'
import { runSandboxed } from '../shared/sandboxed.ts'
import { countOf } from '../shared/count-of.ts'
import { type RegistrationRef, recordStep } from '../shared/steps.ts'
import type { ApiManagementPorts } from './ports.ts'

/** Findings shown are at most this many; their number is told whole. */
const findingsShown = 500

export interface LintInput extends RegistrationRef {
  bundleKey: string
}

export interface LintResult {
  score: number
}

/** Step 3: judges how good the description is; its findings join those of validation. */
export const lintDescription =
  (ports: ApiManagementPorts) =>
  (input: LintInput): Promise<LintResult> =>
    recordStep(ports, input, 'lintDescription', async () => {
      const { orgId, registrationId, bundleKey } = input
      const bundle = await ports.blobs.get(bundleKey)
      const linted = await runSandboxed(ports.sandbox, 'lint', { bundle })
      const registration = await ports.registrations.get(orgId, registrationId)
      const earlier = (await readFindings(ports, registration?.findingsKey)).filter(
        // A second attempt finds its own findings there.
        ({ rule }) => !linted.findings.some((finding) => finding.rule === rule),
      )
      const all = [...earlier, ...linted.findings]
      const { score } = linted
      return {
        result: { score },
        message: `Score ${score} of 100, ${countOf(all.length, 'finding')}`,
        change: {
          score,
          findings: {
            total: all.length,
            errors: all.filter(({ level }) => level === 'error').length,
            warnings: all.filter(({ level }) => level === 'warning').length,
          },
          ...(all.length > 0 && {
            findingsKey: await ports.blobs.putJson(orgId, all.slice(0, findingsShown)),
          }),
        },
      }
    })

async function readFindings(
  { blobs }: Pick<ApiManagementPorts, 'blobs'>,
  key: string | undefined,
): Promise<Finding[]> {
  return key ? blobs.getJson<Finding[]>(key) : []
}
