'use client'

import { useState, type FormEvent, type ReactNode } from 'react'
import { themeSwitch } from '../addresses.ts'
import { MoonIcon, SunIcon, SystemIcon } from './icons.tsx'
import type { Theme } from './theme.ts'

const choices: { theme: Theme; label: string; icon: ReactNode }[] = [
  { theme: 'system', label: 'Theme of the system', icon: <SystemIcon /> },
  { theme: 'light', label: 'Light theme', icon: <SunIcon /> },
  { theme: 'dark', label: 'Dark theme', icon: <MoonIcon /> },
]

/** Remembers the theme in a cookie; without JavaScript the form reloads the page. */
export function ThemeSwitch({ current, address }: { current: Theme; address: string }) {
  const [chosen, choose] = useState(current)

  function change(event: FormEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent as SubmitEvent
    if (!(submitter instanceof HTMLButtonElement)) return
    event.preventDefault()
    const theme = submitter.value as Theme
    choose(theme)
    document.documentElement.dataset.theme = theme
    const body = new URLSearchParams({ theme, to: address })
    // When this fails the theme holds for this page only, and nothing else is lost.
    fetch(themeSwitch, { method: 'POST', body, redirect: 'manual' }).catch(() => undefined)
  }

  return (
    <form method="post" action={themeSwitch} onSubmit={change}>
      <input type="hidden" name="to" value={address} />
      <div className="theme-switch" role="group" aria-label="Theme">
        {choices.map(({ theme, label, icon }) => (
          <button
            key={theme}
            name="theme"
            value={theme}
            aria-label={label}
            title={label}
            aria-pressed={chosen === theme}
          >
            {icon}
          </button>
        ))}
      </div>
    </form>
  )
}
