import type { Role } from '@portolan/store/organizations/organizations'

/** Everything that a role may be allowed; the names that `x-permission` uses in `specs/`. */
export const permissions = [
  'apis:read',
  'apis:update',
  'registrations:read',
  'registrations:create',
  'registrations:cancel',
  'registrations:decide',
  'versions:withdraw',
  'operations:inspect',
  'governance:write',
  'audit:read',
] as const
export type Permission = (typeof permissions)[number]

/** Who may decide is the policy's word, which may name any role or team; the gate asks it. */
const reading: Permission[] = ['apis:read', 'registrations:read', 'registrations:decide']
const publishing: Permission[] = [
  ...reading,
  'apis:update',
  'registrations:create',
  'registrations:cancel',
  'operations:inspect',
]

const granted: Record<Role, readonly Permission[]> = {
  viewer: reading,
  publisher: publishing,
  approver: [...reading, 'operations:inspect'],
  owner: permissions,
}

export const permissionsOf = (role: Role): readonly Permission[] => granted[role]

export const isPermitted = (role: Role, permission: string): boolean =>
  granted[role].some((each) => each === permission)
