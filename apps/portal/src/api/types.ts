import type { components, operations } from '@portolan/specs/types'

type Schemas = components['schemas']

export type User = Schemas['User']
export type Membership = User['organizations'][number]
export type Announcement = Schemas['Announcement']
export type Api = Schemas['Api']
export type PublicApi = Schemas['PublicApi']
export type Person = Schemas['Person']
export type Version = Schemas['Version']
export type Registration = Schemas['Registration']
export type Step = Schemas['Step']
export type Change = Schemas['Change']
export type Changes = Schemas['Changes']
export type Comparison = Schemas['Comparison']
export type Place = Schemas['Place']
export type Gate = Schemas['Gate']
export type Approval = Schemas['Approval']
export type Consequence = Schemas['Consequence']
export type Policy = Schemas['Policy']
export type PolicyDocument = Schemas['PolicyDocument']
export type Revision = Schemas['Revision']
export type Waiver = Schemas['Waiver']
export type Review = Schemas['Review']
export type ReviewResult = Schemas['ReviewResult']
export type Quality = Schemas['Quality']
export type Team = Schemas['Team']
export type AuditEvent = Schemas['AuditEvent']
export type Member =
  operations['listMembers']['responses'][200]['content']['application/json']['items'][number]
export type SearchResult = Schemas['SearchResult']
export type SearchAnswer = Schemas['SearchAnswer']
export type Upload = Schemas['Upload']

/** One page of a list; `nextCursor` is absent on the last. */
export type Page<Row> = { items: Row[]; nextCursor?: string }
