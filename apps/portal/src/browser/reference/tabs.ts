import { TabContainerElement } from '@github/tab-container-element/tab-container'

const prefix = 'portolan-'

/** What a reader does who is about to use tabs. */
const beginnings = ['pointerover', 'focusin', 'click'] as const

/**
 * Panels under tabs, and a choice such as a language that holds for all pages. The server writes them as they are
 * at first; that they can be switched costs a layout of the page, so it waits for somebody to come near.
 */
export function tabs(): void {
  // What was chosen before is chosen before the element sets itself up, so that nothing jumps.
  let isChosen = false
  for (const container of document.querySelectorAll<HTMLElement>('tab-container[data-remember]')) {
    const index = indexOf(container, remembered(container.dataset['remember'] ?? ''))
    if (index <= 0) continue
    container.setAttribute('default-tab', String(index))
    isChosen = true
  }
  if (isChosen) switchable()
  for (const beginning of beginnings) document.addEventListener(beginning, onBeginning, true)

  document.addEventListener('tab-container-changed', (event) => {
    const container = event.target as TabContainerElement
    const name = container.dataset['remember']
    const choice = container.activeTab?.dataset['choice']
    if (name && choice) remember(name, choice)
  })
}

function onBeginning({ target }: Event): void {
  if (target instanceof Element && target.closest('tab-container')) switchable()
}

/** Sets up the tabs of the page, unless they are. */
export function switchable(): void {
  for (const beginning of beginnings) document.removeEventListener(beginning, onBeginning, true)
  if (!customElements.get('tab-container')) TabContainerElement.define()
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
