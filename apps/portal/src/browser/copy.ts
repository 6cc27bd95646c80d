/** Buttons with `data-copy` put its text on the clipboard and say so; see `CopyButton`. */
export function copyOnClick(): void {
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('button[data-copy]')
    if (button) void copy(button)
  })
}

async function copy(button: HTMLElement): Promise<void> {
  const said = button.querySelector('[aria-live]')
  try {
    await navigator.clipboard.writeText(button.dataset['copy'] ?? '')
    if (said) said.textContent = 'Copied'
  } catch {
    // Not permitted here; the text is on the page to be selected.
    if (said) said.textContent = 'Copy'
  }
}
