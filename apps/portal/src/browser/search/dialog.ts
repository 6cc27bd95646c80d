import Combobox from '@github/combobox-nav'
import { findResults } from './find-results.ts'

const waitMs = 60

/**
 * The search dialog: opened by its link, Ctrl or Cmd with K, or a slash; results come while one types,
 * arrows choose, Enter goes there.
 */
export function searchDialog(): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog[data-search]')
  const form = dialog?.querySelector('form')
  const input = dialog?.querySelector('input')
  const list = dialog?.querySelector<HTMLElement>('[data-search-list]')
  const status = dialog?.querySelector<HTMLElement>('[data-search-status]')
  const hints = dialog?.querySelector<HTMLElement>('[data-search-hints]')
  if (!dialog || !form || !input || !list || !status || !hints) return

  sayKeys()
  const combobox = new Combobox(input, list, {
    firstOptionSelectionMode: 'active',
    tabInsertsSuggestions: false,
  })
  let asked = ''
  let asking = new AbortController()
  let timer = 0

  const open = () => {
    if (dialog.open) return
    dialog.showModal()
    combobox.start()
    input.select()
  }

  const show = (results: HTMLElement[], said: string) => {
    list.replaceChildren(...results)
    list.hidden = results.length === 0
    hints.hidden = asked !== ''
    status.textContent = said
    input.setAttribute('aria-expanded', String(results.length > 0))
    combobox.resetSelection()
  }

  const ask = async (): Promise<void> => {
    const words = input.value.trim()
    if (words === asked) return
    asked = words
    asking.abort()
    asking = new AbortController()
    if (!words) return show([], '')
    const address = `${form.action}?${new URLSearchParams({ q: words })}`
    try {
      const { results, said } = await findResults(address, asking.signal)
      show(results, said)
    } catch (error) {
      if ((error as Error).name !== 'AbortError')
        show([], 'The search does not answer. Press Enter to try its page.')
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(() => void ask(), waitMs)
  })
  dialog.addEventListener('close', () => combobox.stop())
  dialog.addEventListener('click', (event) => {
    const target = event.target as Element
    // The backdrop belongs to the dialog itself.
    if (target === dialog || target.closest('[data-search-close]')) dialog.close()
  })
  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    if (!(event.target as Element).closest('[data-search-open]')) return
    event.preventDefault()
    open()
  })
  document.addEventListener('keydown', (event) => {
    const isSlash = event.key === '/' && !isTyping(event.target)
    const isK = event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey)
    if (!isSlash && !isK) return
    event.preventDefault()
    open()
  })
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select'))

/**
 * The keys are named as the reader's keyboard has them. In an attribute, which the style sheet shows: a text
 * that React did not write would make it write the whole page again.
 */
function sayKeys(): void {
  const keys = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K'
  for (const hint of document.querySelectorAll<HTMLElement>('[data-search-keys]'))
    hint.dataset['searchKeys'] = keys
}
