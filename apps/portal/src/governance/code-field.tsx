'use client'

import { useState, type Ref } from 'react'

type Props = {
  name: string
  label: string
  /** Where the field is described. */
  describedBy?: string
  text: string
  faultLines: number[]
  readOnly?: boolean
  field?: Ref<HTMLTextAreaElement>
}

// So many numbers stand ready for lines that are written where scripts do not run.
const linesToSpare = 200
const rowsMin = 16

/** A text with the numbers of its lines; the numbers are the server's, and scripts only add to them. */
export function CodeField({ name, label, describedBy, text, faultLines, readOnly, field }: Props) {
  const [typed, setTyped] = useState(0)
  const given = linesIn(text)
  const faults = new Set(faultLines)
  return (
    <div className="code-field">
      <div className="code-numbers" aria-hidden="true">
        <ol>
          {Array.from({ length: Math.max(typed, given) + linesToSpare }, (_, index) => (
            <li key={index} className={faults.has(index + 1) ? 'at-fault' : undefined}>
              {index + 1}
            </li>
          ))}
        </ol>
      </div>
      <textarea
        ref={field}
        name={name}
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={faultLines.length > 0 || undefined}
        rows={Math.max(given + 2, rowsMin)}
        maxLength={65_536}
        wrap="off"
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        readOnly={readOnly}
        defaultValue={text}
        onChange={(event) => setTyped(linesIn(event.currentTarget.value))}
      />
    </div>
  )
}

function linesIn(text: string): number {
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines
}
