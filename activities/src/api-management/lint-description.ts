import { type Finding, sortFindings } from '@portolan/description/finding'
import type { ComparedContent } from '@portolan/orchestration/comparison'
import { countOf } from '../shared/count-of.ts'
import { type Found, keepFindings, readFindings } from '../shared/findings.ts'
import { type QuotePorts, quoteSource } from '../shared/quoted.ts'
import { runSandboxed } from '../shared/sandboxed.ts'
import { type RegistrationRef, recordStep } from '../shared/steps.ts'
import type { ApiManagementPorts } from './ports.ts'

const improvementsShown = 5

export interface LintInput extends RegistrationRef {
  sent: ComparedContent
  /** What validation found; it is told together with what linting finds. */
  found: Found
}

export interface LintResult {
  score: number
  /** The levels of the ruleset's ladder, the lowest first. */
  ladder: string[]
}

/** Step 3: judges how good the description is, by the ruleset that binds the organization now. */
export const lintDescription =
  (ports: ApiManagementPorts) =>
  ({ orgId, registrationId, sent, found }: LintInput): Promise<LintResult> =>
    recordStep(ports, { orgId, registrationId }, 'lintDescription', async () => {
      const { blobs, now, sandbox, settings } = ports
      const [bundle, ruleset] = await Promise.all([
        blobs.get(sent.content.bundle),
        settings.current({ orgId }, 'ruleset', now()),
      ])
      const { findings, total, score, reached, ladder, raise } = await runSandboxed(
        sandbox,
        'lint',
        {
          bundle,
          ...(ruleset && { ruleset: ruleset.text }),
        },
      )
      const all = sortFindings([
        ...(await readFindings(blobs, found)),
        ...(await withExactPlaces(ports, sent, findings)),
      ])
      const foundInAll = await keepFindings(blobs, orgId, all, found.findings.total + total)
      const level = reached ? `, level "${reached}"` : ''
      return {
        result: { score, ladder: ladder.map(({ name }) => name) },
        message: `Score ${score} of 100${level}, ${countOf(total, 'finding')}`,
        change: {
          score,
          improvements: raise.slice(0, improvementsShown),
          ...(reached && { reached }),
          ...foundInAll,
        },
      }
    })

async function withExactPlaces(
  ports: QuotePorts,
  sent: ComparedContent,
  findings: Finding[],
): Promise<Finding[]> {
  const quoted = await quoteSource(ports, sent, findings)
  return findings.map((finding, index) => {
    const place = quoted[index]
    return place ? { ...finding, line: place.line, column: place.column } : finding
  })
}
