'use client'

import { useActionState } from 'react'
import type { Member, Team } from '../api/types.ts'
import type { Act } from '../forms/act.ts'
import { ActProblem } from '../forms/act-problem.tsx'
import { CsrfInput } from '../session/csrf-input.tsx'

type Props = {
  act: Act
  csrf: string
  members: Member[]
  /** The team that is changed; absent for a new one. */
  team?: Team
}

/** Names a team and says who belongs to it; folded until it is wanted. */
export function TeamForm({ act, csrf, members, team }: Props) {
  const [state, submit, pending] = useActionState(act, {})
  const { given = {} } = state
  const title = team ? `Change ${team.name}` : 'New team'
  const belongs = new Set(team?.members.map(({ id }) => id))
  return (
    <details className="ask" open={state.problem !== undefined}>
      <summary className="button">{title}</summary>
      <form action={submit} className="stack" aria-label={title}>
        <CsrfInput token={csrf} />
        <ActProblem state={state} />
        <label className="field">
          <span>Name</span>
          <input name="name" required maxLength={100} defaultValue={given['name'] ?? team?.name} />
        </label>
        {!team && (
          <label className="field">
            <span>Slug, by which policies name it</span>
            <input
              name="slug"
              required
              pattern="[a-z0-9]([a-z0-9\-]{0,61}[a-z0-9])?"
              title="Lower-case letters, digits and hyphens"
              autoComplete="off"
              defaultValue={given['slug']}
            />
          </label>
        )}
        <fieldset className="choices">
          <legend>Members</legend>
          {members.map(({ id, name, role }) => (
            <label key={id}>
              <input type="checkbox" name="members" value={id} defaultChecked={belongs.has(id)} />
              <span>
                {name} <span className="quiet-text">{role}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <button className="primary" aria-disabled={pending}>
          {team ? 'Save the team' : 'Make the team'}
        </button>
      </form>
    </details>
  )
}
