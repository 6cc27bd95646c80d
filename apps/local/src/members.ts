export const roles = ['owner', 'publisher', 'approver', 'viewer'] as const
export type Role = (typeof roles)[number]

export interface LocalMember {
  email: string
  name: string
  role: Role
}

export interface LocalOrganization {
  slug: string
  name: string
  members: LocalMember[]
}

const capitalize = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

const member = (role: Role, domain: string): LocalMember => ({
  email: `${role}@${domain}`,
  name: `${capitalize(role)} Example`,
  role,
})

export const acme: LocalOrganization = {
  slug: 'acme',
  name: 'Acme',
  members: roles.map((role) => member(role, 'portolan.local')),
}

/** A second tenant, for whoever wants to see that neither can see the other. */
export const globex: LocalOrganization = {
  slug: 'globex',
  name: 'Globex',
  members: [member('owner', 'globex.local')],
}

/** What a person signs in with. */
export interface Account {
  email: string
  password: string
  role: Role
  organization: string
}

export const emailsOf = (organizations: LocalOrganization[]): string[] =>
  organizations.flatMap(({ members }) => members.map(({ email }) => email))

export const accountsOf = (
  organizations: LocalOrganization[],
  passwords: Record<string, string>,
): Account[] =>
  organizations.flatMap(({ slug, members }) =>
    members.map(({ email, role }) => ({
      email,
      password: passwords[email] ?? '',
      role,
      organization: slug,
    })),
  )
