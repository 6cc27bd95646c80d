'use client'

import { useActionState } from 'react'
import type { Act } from '../forms/act.ts'
import { ActProblem } from '../forms/act-problem.tsx'
import { AskForm } from '../forms/ask-form.tsx'
import { CodeField } from '../governance/code-field.tsx'
import type { SaveSetting } from '../governance/setting-state.ts'
import { Findings } from '../register/findings.tsx'
import { CsrfInput } from '../session/csrf-input.tsx'

type StartProps = { start: SaveSetting; csrf: string; name: string; text: string }

export function StartReviewForm({ start, csrf, name, text }: StartProps) {
  const [state, submit, pending] = useActionState(start, {})
  const { given = {}, faults = [] } = state
  const edited = given['text'] ?? text
  return (
    <form action={submit} className="stack" aria-label="Start a review">
      <CsrfInput token={csrf} />
      <ActProblem state={state} />
      {faults.length > 0 && <Findings findings={faults} text={edited} />}
      <CodeField
        name="text"
        label={`${name} in YAML`}
        text={edited}
        faultLines={faults.flatMap(({ line }) => line ?? [])}
      />
      <p>
        <button className="primary" aria-disabled={pending}>
          Start the review
        </button>
      </p>
    </form>
  )
}

type ActProps = { act: Act; csrf: string }

export function CancelReviewForm({ act, csrf }: ActProps) {
  return (
    <AskForm
      act={act}
      csrf={csrf}
      name="Stop the review"
      question="What it has found so far stays readable. It cannot be taken up again; another can be started."
      confirm="Yes, stop it"
      isDestructive
    />
  )
}

type AdoptProps = ActProps & {
  /** Days, as date fields want them: the first that can be chosen, and the one that is. */
  firstDay: string
  usualDay: string
}

export function AdoptReviewForm({ act, csrf, firstDay, usualDay }: AdoptProps) {
  return (
    <AskForm
      act={act}
      csrf={csrf}
      name="Make it binding"
      question="The reviewed text becomes the next revision. Until the day that you choose, what holds now goes on holding; without a day it binds at once."
      confirm="Yes, make it binding"
    >
      {(given) => (
        <>
          <label className="field field-day">
            <span>Binds from the beginning of (UTC)</span>
            <input
              type="date"
              name="effectiveFrom"
              min={firstDay}
              defaultValue={given['effectiveFrom'] ?? usualDay}
            />
          </label>
          <label className="field">
            <span>Note (optional)</span>
            <input
              name="note"
              maxLength={500}
              defaultValue={given['note']}
              placeholder="Why it is changed"
              autoComplete="off"
            />
          </label>
        </>
      )}
    </AskForm>
  )
}
