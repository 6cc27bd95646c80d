'use client'

import { useState } from 'react'

/** Copies a text; the name says what, and the button says when it is done. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState(false)

  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
    } catch {
      // Not permitted here; the text is on the page to be selected.
      setCopied(false)
    }
  }

  return (
    <button type="button" className="link" aria-label={label} onClick={() => void copy()}>
      <span aria-live="polite">{copied ? 'Copied' : 'Copy'}</span>
    </button>
  )
}
