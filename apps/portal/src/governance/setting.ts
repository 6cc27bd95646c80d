import { apiPolicyPage, policyPage, rulesetPage } from '../addresses.ts'
import type { ApiClient } from '../api/client.ts'
import type { PolicyDocument, Revision } from '../api/types.ts'

/** What an organization, or one of its APIs, has written down. */
export type Setting =
  | { kind: 'policy' | 'ruleset'; org: string }
  | { kind: 'api-policy'; org: string; api: string }

export type Standing = {
  current: Revision
  upcoming?: Revision
  /** Of policies. */
  effective?: PolicyDocument['effective']
}

export type NewText = { text: string; note?: string; effectiveFrom?: string }

export function settingPage(setting: Setting): string {
  if (setting.kind === 'api-policy') return apiPolicyPage(setting.org, setting.api)
  return setting.kind === 'policy' ? policyPage(setting.org) : rulesetPage(setting.org)
}

export const settingNames: Record<Setting['kind'], string> = {
  policy: 'Policy',
  ruleset: 'Ruleset',
  'api-policy': 'Policy of the API',
}

type Got = Promise<{ data?: Standing; error?: unknown; response: Response }>

export function getSetting(client: ApiClient, setting: Setting): Got {
  const { org } = setting
  if (setting.kind === 'api-policy')
    return client.GET('/orgs/{org}/apis/{api}/policy', {
      params: { path: { org, api: setting.api } },
    })
  const params = { path: { org } }
  return setting.kind === 'policy'
    ? client.GET('/orgs/{org}/policy', { params })
    : client.GET('/orgs/{org}/ruleset', { params })
}

export function putSetting(
  client: ApiClient,
  setting: Setting,
  ifMatch: string,
  body: NewText,
): Got {
  const { org } = setting
  const header = { 'If-Match': ifMatch }
  if (setting.kind === 'api-policy')
    return client.PUT('/orgs/{org}/apis/{api}/policy', {
      params: { path: { org, api: setting.api }, header },
      body,
    })
  const params = { path: { org }, header }
  return setting.kind === 'policy'
    ? client.PUT('/orgs/{org}/policy', { params, body })
    : client.PUT('/orgs/{org}/ruleset', { params, body })
}

export function listRevisions(
  client: ApiClient,
  setting: Setting,
  query: { limit: number; cursor?: string },
) {
  const { org } = setting
  if (setting.kind === 'api-policy')
    return client.GET('/orgs/{org}/apis/{api}/policy/revisions', {
      params: { path: { org, api: setting.api }, query },
    })
  const params = { path: { org }, query }
  return setting.kind === 'policy'
    ? client.GET('/orgs/{org}/policy/revisions', { params })
    : client.GET('/orgs/{org}/ruleset/revisions', { params })
}
