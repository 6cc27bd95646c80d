'use client'

import { useActionState } from 'react'
import type { Act } from '../forms/act.ts'
import { ActProblem } from '../forms/act-problem.tsx'
import { AskForm } from '../forms/ask-form.tsx'
import { ReasonField } from '../forms/reason-field.tsx'
import { CsrfInput } from '../session/csrf-input.tsx'

type Props = { act: Act; csrf: string }

export function CancelForm({ act, csrf }: Props) {
  return (
    <AskForm
      act={act}
      csrf={csrf}
      name="Cancel registration"
      question="What it has done is undone, and nothing of it becomes visible. It can be sent again."
      confirm="Yes, cancel it"
      isDestructive
    />
  )
}

export function RetryForm({ act, csrf }: Props) {
  const [state, submit, pending] = useActionState(act, {})
  return (
    <form action={submit} className="stack">
      <CsrfInput token={csrf} />
      <ActProblem state={state} />
      <button className="primary" aria-disabled={pending}>
        Retry
      </button>
    </form>
  )
}

export function DecideForm({ act, csrf }: Props) {
  const [state, submit, pending] = useActionState(act, {})
  return (
    <form action={submit} className="stack decide" aria-label="Decide">
      <CsrfInput token={csrf} />
      <ActProblem state={state} />
      <ReasonField given={state.given?.['reason']} rows={3} />
      <p className="actions">
        <button className="primary" name="decision" value="approve" aria-disabled={pending}>
          Approve
        </button>
        <button className="danger" name="decision" value="reject" aria-disabled={pending}>
          Reject
        </button>
      </p>
    </form>
  )
}
