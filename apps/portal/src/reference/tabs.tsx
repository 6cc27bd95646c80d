import { createElement, type ReactNode } from 'react'

export type Tab = {
  /** Of the panel, as an anchor. */
  id: string
  name: string
  /** What is remembered when it is chosen. */
  choice?: string
  content: ReactNode
}

type Props = {
  label: string
  tabs: Tab[]
  /** Under which name the choice is kept for other pages. */
  remember?: string
}

/**
 * Panels of which one is shown. The script's element takes care of the keyboard; without JavaScript
 * they stand one under the other, each under its name.
 */
export function Tabs({ label, tabs, remember }: Props) {
  const [first] = tabs
  if (!first) return null
  if (tabs.length === 1) return first.content
  return createElement(
    'tab-container',
    { class: 'panels', 'data-remember': remember },
    <div key="tabs" role="tablist" aria-label={label} className="tab-list">
      {tabs.map(({ id, name, choice }, index) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`${id}-tab`}
          aria-controls={id}
          aria-selected={index === 0}
          tabIndex={index === 0 ? 0 : -1}
          data-choice={choice}
        >
          {name}
        </button>
      ))}
    </div>,
    tabs.map(({ id, name, content }) => (
      <div
        key={id}
        id={id}
        role="tabpanel"
        aria-labelledby={`${id}-tab`}
        className="tab-panel"
        data-tab-container-no-tabstop=""
      >
        <p className="tab-name">{name}</p>
        {content}
      </div>
    )),
  )
}
