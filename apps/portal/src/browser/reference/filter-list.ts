/**
 * Forms with `data-filter` narrow the list of that id while typing; only `hidden` and `open` are set on
 * what the server wrote.
 */
export function filterList(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-filter]')) {
    const list = document.getElementById(form.dataset['filter'] ?? '')
    const input = form.querySelector<HTMLInputElement>('input[type=search]')
    const status = form.querySelector<HTMLElement>('[role=status]')
    // With a filter in its address the page holds only what matches; the server narrows it further.
    if (!list || !input || input.defaultValue) continue
    form.addEventListener('submit', (event) => event.preventDefault())
    const groups = [...list.querySelectorAll<HTMLDetailsElement>('details')]
    const wasOpen = groups.map(({ open }) => open)
    const rows = [...list.querySelectorAll('li')].map((row) => ({
      row,
      text: row.textContent.toLowerCase(),
    }))
    input.addEventListener('input', () => {
      const words = input.value.toLowerCase().split(/\s+/).filter(Boolean)
      const shown = new Set<string>()
      for (const { row, text } of rows) {
        row.hidden = !words.every((word) => text.includes(word))
        if (!row.hidden) shown.add(row.querySelector('a')?.href ?? text)
      }
      for (const [index, group] of groups.entries()) {
        group.hidden = !group.querySelector('li:not([hidden])')
        group.open = words.length > 0 || (wasOpen[index] ?? false)
      }
      if (status) status.textContent = words.length ? said(shown.size, status) : ''
    })
  }
}

const said = (shown: number, { dataset }: HTMLElement): string =>
  `${shown.toLocaleString('en-US')} of ${Number(dataset['total']).toLocaleString('en-US')}`
