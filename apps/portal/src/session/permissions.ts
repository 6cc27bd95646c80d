import type { Membership, User } from '../api/types.ts'

/** The permissions that pages look at to offer what the caller may do; the API decides. */
export type Permission =
  | 'apis:update'
  | 'registrations:create'
  | 'registrations:read'
  | 'registrations:cancel'
  | 'versions:withdraw'
  | 'governance:write'
  | 'audit:read'

export function membership(user: User | undefined, org: string): Membership | undefined {
  return user?.organizations.find(({ slug }) => slug === org)
}

export function may(organization: Membership | undefined, permission: Permission): boolean {
  return organization?.permissions.includes(permission) ?? false
}
