import { TabContainerElement } from '@github/tab-container-element/tab-container'

const prefix = 'portolan-'

/** Panels under tabs, and a choice such as a language that holds for all pages. */
export function tabs(): void {
  // What was chosen before is chosen before the element sets itself up, so that nothing jumps.
  for (const container of document.querySelectorAll<HTMLElement>('tab-container[data-remember]')) {
    const index = indexOf(container, remembered(container.dataset['remember'] ?? ''))
    if (index > 0) container.setAttribute('default-tab', String(index))
  }
  if (!customElements.get('tab-container')) TabContainerElement.define()

  document.addEventListener('tab-container-changed', (event) => {
    const container = event.target as TabContainerElement
    const name = container.dataset['remember']
    const choice = container.activeTab?.dataset['choice']
    if (name && choice) remember(name, choice)
  })
}

const indexOf = (container: Element, choice: string | undefined): number =>
  [...container.querySelectorAll<HTMLElement>('[role=tab]')].findIndex(
    (tab) => choice !== undefined && tab.dataset['choice'] === choice,
  )

// Storage may be switched off; then a choice holds for its page.

function remembered(name: string): string | undefined {
  try {
    return localStorage.getItem(prefix + name) ?? undefined
  } catch {
    return undefined
  }
}

function remember(name: string, choice: string): void {
  try {
    localStorage.setItem(prefix + name, choice)
  } catch {
    return
  }
}
