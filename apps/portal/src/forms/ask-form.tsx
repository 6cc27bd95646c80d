'use client'

import { useActionState, type ReactNode } from 'react'
import { CsrfInput } from '../session/csrf-input.tsx'
import type { Act } from './act.ts'
import { ActProblem } from './act-problem.tsx'

type Props = {
  act: Act
  csrf: string
  /** What is to be done, on the button that opens the question. */
  name: string
  /** What it is done to, for those who hear one such button after the other. */
  about?: string
  question: ReactNode
  confirm: string
  /** It takes something away. */
  isDestructive?: boolean
  /** What the form sends along. */
  hidden?: Record<string, string>
  children?: (given: Record<string, string>) => ReactNode
}

/** Asks before it acts; the question folds, so that it needs no JavaScript. */
export function AskForm(props: Props) {
  const { act, csrf, name, about, question, confirm, isDestructive, hidden = {}, children } = props
  const [state, submit, pending] = useActionState(act, {})
  return (
    <details className="ask" open={state.problem !== undefined}>
      <summary className="button">
        {name}
        {about && <span className="visually-hidden">: {about}</span>}
      </summary>
      <form action={submit} className="stack">
        <CsrfInput token={csrf} />
        {Object.entries(hidden).map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        <p>{question}</p>
        <ActProblem state={state} />
        {children?.(state.given ?? {})}
        <button className={isDestructive ? 'danger' : 'primary'} aria-disabled={pending}>
          {confirm}
        </button>
      </form>
    </details>
  )
}
