/** Changes the theme in place and remembers it; without this the form reloads the page. */
export function switchTheme(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement
    const { submitter } = event
    if (!form.matches('[data-theme-switch]') || !(submitter instanceof HTMLButtonElement)) return
    event.preventDefault()
    document.documentElement.dataset['theme'] = submitter.value
    for (const button of form.querySelectorAll<HTMLButtonElement>('button[name=theme]'))
      button.setAttribute('aria-pressed', String(button === submitter))
    const body = new URLSearchParams(new FormData(form, submitter) as unknown as [string, string][])
    // When this fails the theme holds for this page only, and nothing else is lost.
    fetch(form.action, { method: 'POST', body, redirect: 'manual' }).catch(() => undefined)
  })
}
