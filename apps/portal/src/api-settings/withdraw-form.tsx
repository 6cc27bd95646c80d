'use client'

import type { Act } from '../forms/act.ts'
import { AskForm } from '../forms/ask-form.tsx'
import { ReasonField } from '../forms/reason-field.tsx'

type Props = { act: Act; csrf: string; labels: string[] }

/** Asks which version, that it is meant, and why. */
export function WithdrawForm({ act, csrf, labels }: Props) {
  return (
    <AskForm
      act={act}
      csrf={csrf}
      name="Withdraw a version…"
      question={
        <>
          A version that is withdrawn disappears at once and for good: its pages, its description,
          its documentation and what search finds of it, for everybody, members too. Its label stays
          taken, so that nobody publishes something else under it. Where it was the latest, the one
          before becomes the latest. Followers are told, with your reason.
        </>
      }
      confirm="Withdraw it"
      isDestructive
    >
      {(given) => (
        <>
          <label className="field">
            <span>Version</span>
            {/* A form that was answered forgets what was chosen; a new field begins with it. */}
            <select
              key={given['version']}
              name="version"
              required
              defaultValue={given['version'] ?? ''}
            >
              <option value="">Choose a version</option>
              {labels.map((label) => (
                <option key={label}>{label}</option>
              ))}
            </select>
          </label>
          <label className="field">
            <span>Type its label to confirm</span>
            <input
              name="label"
              required
              defaultValue={given['label']}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
            />
          </label>
          <ReasonField given={given['reason']} />
        </>
      )}
    </AskForm>
  )
}
