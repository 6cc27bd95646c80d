import type { ApprovalPolicy, Role } from './policy.ts'

export interface PolicyMember {
  userId: string
  role: Role
  /** Slugs. */
  teams: readonly string[]
}

export interface Eligible {
  /** User ids. */
  approvers: string[]
  /** How many of them must approve. */
  required: number
  /** The author decides alone, because nobody else may. */
  selfApproval: boolean
}

/**
 * Who may approve: whom the policy names by role or team, never the author; where that is nobody, another owner;
 * where there is none, the author, if an owner. Never are more approvals asked for than there are approvers.
 */
export function eligibleApprovers(
  { roles, teams, approvals }: Pick<ApprovalPolicy, 'roles' | 'teams' | 'approvals'>,
  members: readonly PolicyMember[],
  authorId: string,
): Eligible {
  const others = members.filter(({ userId }) => userId !== authorId)
  const named = others.filter(
    (member) => roles.includes(member.role) || member.teams.some((team) => teams.includes(team)),
  )
  const isOwner = ({ role }: PolicyMember) => role === 'owner'
  const chosen = named.length > 0 ? named : others.filter(isOwner)
  if (chosen.length > 0)
    return {
      approvers: chosen.map(({ userId }) => userId),
      required: Math.min(approvals, chosen.length),
      selfApproval: false,
    }
  const author = members.find(({ userId }) => userId === authorId)
  const alone = author && isOwner(author) ? [author.userId] : []
  return { approvers: alone, required: alone.length, selfApproval: alone.length > 0 }
}
