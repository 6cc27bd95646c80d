'use client'

import { useActionState, useRef } from 'react'
import { Findings } from '../register/findings.tsx'
import { lineRange } from '../register/source-excerpt.ts'
import { CsrfInput } from '../session/csrf-input.tsx'
import { Notice } from '../shell/notice.tsx'
import { Time } from '../shell/time.tsx'
import { ActProblem } from '../forms/act-problem.tsx'
import { CodeField } from './code-field.tsx'
import { DiffView } from './diff-view.tsx'
import type { SaveSetting, SettingState } from './setting-state.ts'

type Props = {
  save: SaveSetting
  csrf: string
  /** What is edited: "Policy". */
  name: string
  text: string
  etag: string
  /** The first day from which a revision can bind later. */
  firstDay: string
  /** It can be tried on every published version first. */
  mayReview: boolean
}

/** Edits a text in YAML; what is wrong is shown at its lines, and nothing that was typed is lost. */
export function SettingForm({ save, csrf, name, text, etag, firstDay, mayReview }: Props) {
  const [state, submit, pending] = useActionState(save, {})
  const area = useRef<HTMLTextAreaElement>(null)
  const { given = {}, faults = [], conflict } = state
  const edited = given['text'] ?? text

  function jump(line: number) {
    if (!area.current) return
    const { start, end } = lineRange(area.current.value, line)
    area.current.focus()
    area.current.setSelectionRange(start, end)
  }

  return (
    <form action={submit} className="stack" aria-label={name}>
      <CsrfInput token={csrf} />
      <input type="hidden" name="etag" value={conflict?.etag ?? etag} />
      <ActProblem state={state} />
      {faults.length > 0 && <Findings findings={faults} text={edited} onJump={jump} />}
      {conflict && <Conflict conflict={conflict} />}
      <CodeField
        name="text"
        label={`${name} in YAML`}
        text={edited}
        faultLines={faults.flatMap(({ line }) => line ?? [])}
        field={area}
      />
      <div className="actions">
        <details className="ask" open={state.problem !== undefined || conflict !== undefined}>
          <summary className="button primary">Save…</summary>
          <div className="stack ask-body">
            <p>
              It binds every registration that comes to the gate from then on; those that wait there
              keep what held when they came. Earlier revisions stay readable.
            </p>
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
            <label className="field field-day">
              <span>Binds from the beginning of (UTC, optional)</span>
              <input
                type="date"
                name="effectiveFrom"
                min={firstDay}
                defaultValue={given['effectiveFrom']}
              />
            </label>
            <button className="primary" name="intent" value="save" aria-disabled={pending}>
              {conflict ? 'Save over theirs' : 'Save it'}
            </button>
          </div>
        </details>
        {mayReview && (
          <button name="intent" value="review" aria-disabled={pending}>
            Try it on every version first
          </button>
        )}
      </div>
    </form>
  )
}

function Conflict({ conflict }: { conflict: NonNullable<SettingState['conflict']> }) {
  const { revision, by, at, diff } = conflict
  return (
    <>
      <Notice kind="error">
        <p>
          {by?.name ?? 'Somebody'} saved revision {revision} while you were writing
          {at && (
            <>
              , <Time at={at} />
            </>
          )}
          . Nothing of yours is lost: below is how your text differs from theirs. Take over what you
          want to keep, then save.
        </p>
      </Notice>
      <DiffView label={`From revision ${revision} to your text`} diff={diff} />
    </>
  )
}
