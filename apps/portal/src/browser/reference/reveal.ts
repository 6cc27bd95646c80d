import type { TabContainerElement } from '@github/tab-container-element/tab-container'
import { switchable } from './tabs.ts'

/** Opens whatever the place of a permanent link is folded into, and goes there. */
export function revealTarget(): void {
  reveal(location.hash)
  addEventListener('hashchange', () => reveal(location.hash))
}

function reveal(hash: string): void {
  const target = hash.length > 1 ? document.getElementById(decoded(hash.slice(1))) : null
  if (!target) return
  let wasFolded = false
  for (let at: Element | null = target; at; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement && !at.open) wasFolded = at.open = true
    const container: TabContainerElement | null =
      at.getAttribute('role') === 'tabpanel' ? at.closest('tab-container') : null
    if (!container) continue
    switchable()
    if (container.activePanel === at) continue
    const panels = [...container.children].filter((each) => each.role === 'tabpanel')
    container.selectTab(panels.indexOf(at), { focus: false })
    wasFolded = true
  }
  if (wasFolded) target.scrollIntoView()
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
