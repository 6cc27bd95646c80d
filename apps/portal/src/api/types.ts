import type { components } from '@portolan/specs/types'

type Schemas = components['schemas']

export type User = Schemas['User']
export type Membership = User['organizations'][number]
export type Announcement = Schemas['Announcement']
export type Api = Schemas['Api']
export type Person = Schemas['Person']
export type Version = Schemas['Version']
export type Registration = Schemas['Registration']
export type Step = Schemas['Step']
export type Change = Schemas['Change']
export type Changes = Schemas['Changes']
export type Upload = Schemas['Upload']

/** One page of a list; `nextCursor` is absent on the last. */
export type Page<Row> = { items: Row[]; nextCursor?: string }
