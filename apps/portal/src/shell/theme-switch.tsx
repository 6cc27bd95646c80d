import type { ReactNode } from 'react'
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
  return (
    <form method="post" action={themeSwitch} data-theme-switch>
      <input type="hidden" name="to" value={address} />
      <div className="theme-switch" role="group" aria-label="Theme">
        {choices.map(({ theme, label, icon }) => (
          <button
            key={theme}
            name="theme"
            value={theme}
            aria-label={label}
            title={label}
            aria-pressed={current === theme}
          >
            {icon}
          </button>
        ))}
      </div>
    </form>
  )
}
