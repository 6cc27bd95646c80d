'use client'

import type { Act } from '../forms/act.ts'
import { AskForm } from '../forms/ask-form.tsx'
import { ReasonField } from '../forms/reason-field.tsx'

/** The days, as date fields want them, between which a waiver may end. */
export type Until = { first: string; usual: string; last: string }

type Props = { act: Act; csrf: string; about: string; fingerprint: string; until: Until }

/** Lets one change through, with a reason, until a day. */
export function WaiveForm({ act, csrf, about, fingerprint, until }: Props) {
  return (
    <AskForm
      act={act}
      csrf={csrf}
      name="Waive this change"
      about={about}
      question="It is let through, here and in later submissions, until the day you choose."
      confirm="Waive it"
      hidden={{ fingerprint }}
    >
      {(given) => (
        <>
          <ReasonField given={given['reason']} />
          <label className="field field-day">
            <span>Until the end of (UTC)</span>
            <input
              type="date"
              name="until"
              required
              min={until.first}
              max={until.last}
              defaultValue={given['until'] ?? until.usual}
            />
          </label>
        </>
      )}
    </AskForm>
  )
}

type RevokeProps = { act: Act; csrf: string; about: string; waiver: string }

export function RevokeForm({ act, csrf, about, waiver }: RevokeProps) {
  return (
    <AskForm
      act={act}
      csrf={csrf}
      name="Revoke the waiver"
      about={about}
      question="It stops counting at once, for everybody; what was published with it stays published."
      confirm="Yes, revoke it"
      isDestructive
      hidden={{ waiver }}
    />
  )
}
