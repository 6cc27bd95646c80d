import {
  type ApiPolicy,
  defaultPolicy,
  effectivePolicy,
  type Policy,
} from '@portolan/policy/policy'
import type { Settings } from './settings.ts'

export interface BindingPolicy {
  policy: Policy
  /** The revisions it comes of; 0 for the default. */
  revisions: { organization: number; api?: number }
}

/** The policy that binds now: the organization's, and what the API's own says otherwise. */
export async function bindingPolicy(
  settings: Pick<Settings, 'current'>,
  { orgId, apiId }: { orgId: string; apiId?: string | undefined },
  now: Date,
): Promise<BindingPolicy> {
  const [organization, api] = await Promise.all([
    settings.current({ orgId }, 'policy', now),
    apiId === undefined ? undefined : settings.current({ orgId, apiId }, 'policy', now),
  ])
  return {
    policy: effectivePolicy(
      (organization?.meaning as Policy | undefined) ?? defaultPolicy,
      api?.meaning as ApiPolicy | undefined,
    ),
    revisions: {
      organization: organization?.revision ?? 0,
      ...(api && { api: api.revision }),
    },
  }
}
