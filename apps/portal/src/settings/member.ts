import { notFound } from 'next/navigation'
import { caller } from '../session/caller.ts'
import { membership } from '../session/permissions.ts'

/** The caller as a member of an organization; for whoever is none, there is no such page. */
export async function memberOf(org: string) {
  const { user, sessionId, address } = await caller()
  const organization = membership(user, org) ?? notFound()
  return { user, sessionId, address, organization }
}
