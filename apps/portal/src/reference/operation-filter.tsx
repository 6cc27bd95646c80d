'use client'

import { useRef, useState, type ReactNode } from 'react'
import { SearchIcon } from '../shell/icons.tsx'

type Props = { filter: string; total: number; children: ReactNode }

/**
 * Narrows the list below while typing. The list is the server's; only `hidden` and `open` are set on
 * it, so a thousand operations cost nothing to hydrate. Without JavaScript the form asks the server.
 */
export function OperationFilter({ filter, total, children }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState<number>()

  function narrow(text: string) {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean)
    const found = new Set<string>()
    for (const group of list.current?.querySelectorAll<HTMLDetailsElement>('.operation-group') ??
      []) {
      let matches = 0
      for (const row of group.querySelectorAll<HTMLElement>('.operations > li')) {
        const content = row.textContent.toLowerCase()
        row.hidden = !words.every((word) => content.includes(word))
        if (row.hidden) continue
        matches++
        found.add(content)
      }
      group.hidden = matches === 0
      if (words.length) group.open = true
    }
    setShown(words.length ? found.size : undefined)
  }

  return (
    <>
      <form className="search" role="search" onSubmit={(event) => event.preventDefault()}>
        <SearchIcon />
        <input
          type="search"
          name="filter"
          aria-label="Filter operations"
          placeholder="Filter by path, method or summary"
          defaultValue={filter}
          onChange={(event) => narrow(event.currentTarget.value)}
        />
        <noscript>
          <button>Filter</button>
        </noscript>
        <span role="status" className="quiet-text">
          {shown !== undefined &&
            `${shown.toLocaleString('en-US')} of ${total.toLocaleString('en-US')}`}
        </span>
      </form>
      <div ref={list}>{children}</div>
    </>
  )
}
