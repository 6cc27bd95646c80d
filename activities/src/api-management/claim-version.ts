import type { Claim } from '@portolan/store/versions/claims'
import { type RegistrationRef, recordStep } from '../shared/steps.ts'
import type { ApiManagementPorts } from './ports.ts'

export interface ClaimInput extends RegistrationRef {
  slug: string
  version: string
  sha256: string
}

/** Step 2: takes the label of the version, the only lock there is. */
export const claimVersion =
  (ports: ApiManagementPorts) =>
  (input: ClaimInput): Promise<Claim> =>
    recordStep(ports, input, 'claimVersion', async () => {
      const claim = await ports.claims.claim(input)
      const refused = claim.outcome !== 'claimed' && claim.outcome !== 'published'
      return {
        result: claim,
        message: sentenceOf(claim, input),
        status: refused ? 'failed' : 'done',
      }
    })

/** Undoes `claimVersion`; harmless when it never happened. */
export const releaseVersion =
  ({ claims }: ApiManagementPorts) =>
  ({ orgId, registrationId, slug, version }: ClaimInput): Promise<void> =>
    claims.release({ orgId, registrationId, slug, version })

function sentenceOf(claim: Claim, { slug, version }: ClaimInput): string {
  switch (claim.outcome) {
    case 'claimed':
      return claim.superseded
        ? `Version ${version} of ${slug} is taken over from a registration that waited for approval`
        : `Version ${version} of ${slug} is ours to publish`
    case 'published':
      return `Version ${version} of ${slug} is published with this very content`
    case 'taken':
      return `Version ${version} of ${slug} is published with other content; raise the version, or name another label`
    case 'withdrawn':
      return `Version ${version} of ${slug} was withdrawn, and its label stays taken; raise the version, or name another label`
    case 'busy':
      return `Version ${version} of ${slug} is being registered with other content; wait for it, or name another label`
  }
}
