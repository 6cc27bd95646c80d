import type { Member, Team } from '../api/types.ts'

type Props = { members: Member[]; teams: Team[]; userId: string }

export function MembersTable({ members, teams, userId }: Props) {
  const names = new Map(teams.map(({ slug, name }) => [slug, name]))
  return (
    <table className="rows people">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Role</th>
          <th scope="col">Teams</th>
        </tr>
      </thead>
      <tbody>
        {members.map(({ id, name, role, teams: slugs }) => (
          <tr key={id}>
            <th scope="row">
              {name}
              {id === userId && ' (you)'}
            </th>
            <td data-label="Role">{role}</td>
            <td data-label="Teams">
              {slugs.map((slug) => names.get(slug) ?? slug).join(', ') || '–'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
