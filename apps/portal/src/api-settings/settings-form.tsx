'use client'

import { useActionState, useEffect, useRef } from 'react'
import type { Api, Member, Team } from '../api/types.ts'
import { lifecycles } from '../catalog/filter.ts'
import { ActProblem } from '../forms/act-problem.tsx'
import { CsrfInput } from '../session/csrf-input.tsx'
import { Notice } from '../shell/notice.tsx'
import type { SaveSettings, SettingsState } from './settings-state.ts'

type Props = {
  save: SaveSettings
  csrf: string
  api: Api
  etag: string
  teams: Pick<Team, 'slug' | 'name'>[]
  members: Pick<Member, 'id' | 'name'>[]
}

/** What the catalog says of an API, beyond what its description says itself. */
export function SettingsForm({ save, csrf, api, etag, teams, members }: Props) {
  const [state, submit, pending] = useActionState(save, {})
  const { given = {}, asksPublic, conflict } = state
  const question = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (asksPublic || conflict) question.current?.focus()
  }, [asksPublic, conflict])

  return (
    <form action={submit} className="stack api-settings" aria-label="Settings" key={keyOf(state)}>
      <CsrfInput token={csrf} />
      <input type="hidden" name="etag" value={conflict?.etag ?? given['etag'] ?? etag} />
      <input type="hidden" name="was" value={given['was'] ?? api.visibility} />
      <ActProblem state={state} />
      <div ref={question} tabIndex={-1}>
        {conflict && <Conflict conflict={conflict} />}
        {asksPublic && <MakePublic title={api.title} pending={pending} />}
      </div>
      <div className="field-row">
        <Choice
          name="team"
          label="Team"
          none="No team"
          value={given['team'] ?? api.team?.slug}
          options={teams.map(({ slug, name }) => ({ value: slug, name }))}
        />
        <Choice
          name="owner"
          label="Owner"
          none="Nobody"
          value={given['owner'] ?? api.owner?.id}
          options={members.map(({ id, name }) => ({ value: id, name }))}
        />
        <Choice
          name="lifecycle"
          label="Lifecycle"
          value={given['lifecycle'] ?? api.lifecycle}
          options={lifecycles.map((value) => ({ value, name: value }))}
        />
      </div>
      <label className="field">
        <span>Tags</span>
        <input
          name="tags"
          defaultValue={given['tags'] ?? api.tags.join(', ')}
          placeholder="billing, partners"
          maxLength={1_300}
          autoComplete="off"
          autoCapitalize="none"
          aria-describedby="tags-hint"
        />
        <small id="tags-hint">Divided by commas; letters, digits and hyphens, 20 at most.</small>
      </label>
      <Visibility value={given['visibility'] ?? api.visibility} />
      <button className={asksPublic ? '' : 'primary'} aria-disabled={pending}>
        {conflict ? 'Save over theirs' : 'Save'}
      </button>
    </form>
  )
}

/** Fields that the server has filled in anew begin anew. */
const keyOf = ({ given }: SettingsState): string => JSON.stringify(given ?? {})

type Option = { value: string; name: string }
type ChoiceProps = {
  name: string
  label: string
  /** The choice of none. */
  none?: string
  value: string | undefined
  options: Option[]
}

/** What is chosen stays chosen, also when it is no longer among what can be. */
function Choice({ name, label, none, value = '', options }: ChoiceProps) {
  const isGone = value !== '' && !options.some((option) => option.value === value)
  return (
    <label className="field">
      <span>{label}</span>
      <select name={name} defaultValue={value}>
        {none && <option value="">{none}</option>}
        {isGone && <option value={value}>{value} (no longer there)</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  )
}

function Visibility({ value }: { value: string }) {
  return (
    <fieldset className="choices">
      <legend>Visibility</legend>
      <label>
        <input type="radio" name="visibility" value="private" defaultChecked={value !== 'public'} />
        <span>
          Private
          <small>Members of the organization read it.</small>
        </span>
      </label>
      <label>
        <input type="radio" name="visibility" value="public" defaultChecked={value === 'public'} />
        <span>
          Public
          <small>Everybody reads it, also without signing in, and search engines find it.</small>
        </span>
      </label>
    </fieldset>
  )
}

function MakePublic({ title, pending }: { title: string; pending: boolean }) {
  return (
    <div className="notice notice-warning stack" role="alert">
      <p>
        <strong>{title} would be public.</strong> Everybody in the world reads all of its published
        versions, what changed between them, its servers and its contact, and search engines keep
        what they have read. Who works on it, what was found about it and what waits at the gate
        stays within the organization. Nothing is saved yet.
      </p>
      <p className="actions">
        <button className="danger" name="intent" value="make-public" aria-disabled={pending}>
          Make it public
        </button>
        <span className="quiet-text">Or choose Private below and save.</span>
      </p>
    </div>
  )
}

function Conflict({ conflict }: { conflict: NonNullable<SettingsState['conflict']> }) {
  const { differences } = conflict
  return (
    <Notice kind="error">
      <p>
        Somebody changed it meanwhile. Nothing of yours is lost, and nothing is saved yet.{' '}
        {differences.length === 0 && 'What they saved is what you have chosen.'}
      </p>
      {differences.length > 0 && (
        <table className="rows" aria-label="What differs">
          <thead>
            <tr>
              <th scope="col">Setting</th>
              <th scope="col">Theirs</th>
              <th scope="col">Yours</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ name, theirs, yours }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td data-label="Theirs">{theirs}</td>
                <td data-label="Yours">{yours}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Notice>
  )
}
