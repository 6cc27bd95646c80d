'use client'

import { useState } from 'react'
import { useScript } from '../shell/use-script.ts'

type State = 'ready' | 'copied' | 'failed'

const words: Record<State, string> = {
  ready: 'Copy as Markdown',
  copied: 'Copied',
  failed: 'Could not be copied; open it instead',
}

/** Copies what an address answers; where scripts do not run, the link beside it opens the same. */
export function CopyMarkdown({ address }: { address: string }) {
  const [state, setState] = useState<State>('ready')
  if (!useScript()) return null

  async function copy() {
    try {
      const response = await fetch(address)
      if (!response.ok) throw new Error(`${response.status}`)
      await navigator.clipboard.writeText(await response.text())
      setState('copied')
    } catch {
      setState('failed')
    }
  }

  return (
    <button type="button" onClick={() => void copy()}>
      <span aria-live="polite">{words[state]}</span>
    </button>
  )
}
