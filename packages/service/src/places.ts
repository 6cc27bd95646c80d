import { createMemo } from '@portolan/store/memo'
import type {
  Membership,
  Organization,
  Organizations,
} from '@portolan/store/organizations/organizations'

/** Where somebody stands in the organization of an address. */
export interface Place {
  /** `nowhere` if there is none. */
  organization: Organization
  /** Absent for those who are no members. */
  membership?: Membership
}

export interface Places {
  /** Of somebody who is signed in. */
  find(slug: string, userId: string): Promise<Place>
  /** Of somebody who is not. */
  findOrganization(slug: string): Promise<Organization>
}

/** Stands for an organization that is not there, so that outsiders' requests take the same way. */
export const nowhere = (slug: string): Organization => ({ orgId: 'nowhere', slug, name: '' })

/** As the rows say at this moment. */
export function createPlaces(
  organizations: Pick<Organizations, 'findBySlug' | 'membership'>,
): Places {
  const findOrganization = async (slug: string): Promise<Organization> =>
    (await organizations.findBySlug(slug)) ?? nowhere(slug)
  return {
    findOrganization,
    async find(slug, userId) {
      const organization = await findOrganization(slug)
      const membership = await organizations.membership(organization.orgId, userId)
      return { organization, ...(membership && { membership }) }
    },
  }
}

/** How long somebody who is no longer a member may still read, and a role that was taken away still counts. */
const freshMs = 1_000
const placesMax = 10_000

/**
 * The same, of members as it was at most a second ago. Nothing is remembered of others: how long an answer takes
 * would tell them what is there.
 */
export function createRecentPlaces(places: Places, nowMs = Date.now): Places {
  const recent = createMemo<Place>({
    entriesMax: placesMax,
    freshMs,
    isKept: ({ membership }) => membership !== undefined,
    nowMs,
  })
  return {
    findOrganization: (slug) => places.findOrganization(slug),
    find: (slug, userId) => recent.get(`${slug}/${userId}`, () => places.find(slug, userId)),
  }
}
