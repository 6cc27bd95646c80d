import type { components } from '@portolan/specs/types'
import type { Api } from '@portolan/store/apis/apis'
import type { Reader } from '../shared/find-version.ts'
import { lazily } from '../shared/lazily.ts'
import { links } from './links.ts'
import type { ApisPorts } from './read-ports.ts'

/** Where names of teams and people come from. */
export interface ApiNames extends Pick<ApisPorts, 'people'> {
  teams: Pick<ApisPorts['teams'], 'names'>
}

/** An API as the catalog shows it; outsiders are not told whose it is. */
export const representApi = (
  ports: ApiNames,
  reader: Reader,
  api: Api,
): Promise<components['schemas']['Api']> => createRepresentation(ports, reader)(api)

/** The same for many APIs: the names of teams are read once, and only if one has a team. */
export function createRepresentation({ people, teams }: ApiNames, reader: Reader) {
  const { organization, member } = reader
  const { orgId, slug: org } = organization
  const teamNames = lazily(() => teams.names(orgId))

  async function whoseOf({ team, owner }: Api) {
    const name = team && (await teamNames()).get(team)
    return {
      ...(team && name !== undefined && { team: { slug: team, name } }),
      ...(owner && { owner: await people.get(owner) }),
    }
  }

  return async (api: Api): Promise<components['schemas']['Api']> => {
    const { slug, description, contact, latestVersion, latestPublishedAt, score } = api
    return {
      id: api.apiId,
      slug,
      title: api.title,
      ...(description && { description }),
      ...(contact && { contact }),
      ...(member && (await whoseOf(api))),
      lifecycle: api.lifecycle,
      tags: api.tags,
      visibility: api.visibility,
      versionScheme: api.versionScheme,
      ...(latestVersion !== undefined && { latestVersion }),
      ...(latestPublishedAt && { latestPublishedAt }),
      versions: api.sequence - api.withdrawn,
      operations: api.operations,
      webhooks: api.webhooks,
      schemas: api.schemas,
      ...(score !== undefined && { score }),
      createdAt: api.createdAt,
      updatedAt: api.updatedAt,
      links: {
        self: links.api(org, slug),
        versions: links.versions(org, slug),
        ...(latestVersion !== undefined && { docs: links.docs(org, slug, latestVersion) }),
      },
    }
  }
}
