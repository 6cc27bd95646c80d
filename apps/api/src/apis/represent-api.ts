import type { components } from '@portolan/specs/types'
import type { Api } from '@portolan/store/apis/apis'
import { links } from './links.ts'

export function representApi(org: string, api: Api): components['schemas']['Api'] {
  const {
    apiId,
    slug,
    title,
    description,
    versionScheme,
    latestVersion,
    sequence,
    operations,
    score,
  } = api
  return {
    id: apiId,
    slug,
    title,
    ...(description && { description }),
    versionScheme,
    latestVersion,
    versions: sequence,
    operations,
    ...(score !== undefined && { score }),
    createdAt: api.createdAt,
    updatedAt: api.updatedAt,
    links: {
      self: links.api(org, slug),
      versions: links.versions(org, slug),
      docs: links.docs(org, slug, latestVersion),
    },
  }
}
