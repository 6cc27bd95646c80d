'use client'

import { useActionState } from 'react'
import { CsrfInput } from '../session/csrf-input.tsx'
import { Notice } from '../shell/notice.tsx'
import type { Act, ActState } from './act.ts'

type Props = { act: Act; csrf: string }

/** Asks before it cancels; the question folds, so that it needs no JavaScript. */
export function CancelForm({ act, csrf }: Props) {
  const [state, submit, pending] = useActionState(act, {})
  return (
    <details className="ask">
      <summary className="button">Cancel registration</summary>
      <form action={submit} className="stack">
        <CsrfInput token={csrf} />
        <p>What it has done is undone, and nothing of it becomes visible. It can be sent again.</p>
        <Problem state={state} />
        <button className="danger" aria-disabled={pending}>
          Yes, cancel it
        </button>
      </form>
    </details>
  )
}

export function RetryForm({ act, csrf }: Props) {
  const [state, submit, pending] = useActionState(act, {})
  return (
    <form action={submit} className="stack">
      <CsrfInput token={csrf} />
      <Problem state={state} />
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
      <Problem state={state} />
      <label className="field">
        <span>Reason</span>
        <textarea name="reason" rows={3} required minLength={3} maxLength={2000} />
      </label>
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

function Problem({ state }: { state: ActState }) {
  return (
    state.problem && (
      <Notice kind="error">
        <p>{state.problem}</p>
      </Notice>
    )
  )
}
