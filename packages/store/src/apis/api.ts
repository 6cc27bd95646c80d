import type { VersionScheme } from '../versions/order.ts'

export const lifecycles = ['experimental', 'production', 'deprecated'] as const
export type Lifecycle = (typeof lifecycles)[number]

export const visibilities = ['private', 'public'] as const
/** `public`: read by anybody, signed in or not; `private`: by members of the organization. */
export type Visibility = (typeof visibilities)[number]

/** Whom a description says to turn to. */
export interface Contact {
  name?: string
  url?: string
  email?: string
}

/** What people say of an API in the catalog. */
export interface CatalogEntry {
  /** The slug of a team; it may have been dissolved since. */
  team?: string
  /** The id of a user; they may have left since. */
  owner?: string
  lifecycle: Lifecycle
  tags: string[]
  visibility: Visibility
}

export interface Api extends CatalogEntry {
  apiId: string
  orgId: string
  slug: string
  title: string
  description?: string
  contact?: Contact
  versionScheme: VersionScheme
  /** The latest stable version, or the latest of all where none is stable; absent when all are withdrawn. */
  latestVersion?: string
  latestPublishedAt?: string
  /** How many versions were published; also the sequence number of the last one. */
  sequence: number
  /** How many of them were withdrawn. */
  withdrawn: number
  operations: number
  webhooks: number
  schemas: number
  score?: number
  /** Rises with every change of what people say of it. */
  revision: number
  createdAt: string
  updatedAt: string
}
