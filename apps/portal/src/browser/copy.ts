/**
 * Buttons with `data-copy` put its text on the clipboard and say so; see `CopyButton`. One with nothing in
 * it copies the code beside it, which is not written twice that way.
 */
export function copyOnClick(): void {
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('button[data-copy]')
    if (button) void copy(button)
  })
}

async function copy(button: HTMLElement): Promise<void> {
  const said = button.querySelector('[aria-live]')
  try {
    const code = button.parentElement?.querySelector('pre')
    await navigator.clipboard.writeText(button.dataset['copy'] || (code?.textContent ?? ''))
    if (said) said.textContent = 'Copied'
  } catch {
    // Not permitted here; the text is on the page to be selected.
    if (said) said.textContent = 'Copy'
  }
}
