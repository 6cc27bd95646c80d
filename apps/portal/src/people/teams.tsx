import type { Member, Team } from '../api/types.ts'
import { AskForm } from '../forms/ask-form.tsx'
import { count } from '../shell/figures.ts'
import { dissolveTeam, saveTeam } from './actions.ts'
import { TeamForm } from './team-form.tsx'

type Props = { org: string; teams: Team[]; members: Member[]; mayChange: boolean; csrf: string }

export function Teams({ org, teams, members, mayChange, csrf }: Props) {
  if (teams.length === 0)
    return <p>There is no team yet. A policy can name teams whose members may approve.</p>
  return (
    <ul className="teams" aria-label="Teams">
      {teams.map((team) => (
        <li key={team.slug} id={`team-${team.slug}`}>
          <h3>
            {team.name} <span className="version-label">{team.slug}</span>
          </h3>
          <p>
            {team.members.length > 0
              ? `${count(team.members.length, 'member')}: ${team.members.map(({ name }) => name).join(', ')}.`
              : 'Nobody belongs to it yet.'}
          </p>
          {mayChange && (
            <div className="actions">
              <TeamForm
                act={saveTeam.bind(null, { org, team: team.slug })}
                csrf={csrf}
                members={members}
                team={team}
              />
              <AskForm
                act={dissolveTeam.bind(null, { org, team: team.slug })}
                csrf={csrf}
                name={`Dissolve ${team.name}`}
                question="Policies that name it fall back to the roles that they name, then to the owners."
                confirm="Yes, dissolve it"
                isDestructive
              />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
