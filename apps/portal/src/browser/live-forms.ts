const restMs = 200

/**
 * Forms with `data-live`: what they narrow follows each choice without the page being loaded again. The
 * server writes the page for the new address as ever; the parts of it with `data-live-part` and an id are
 * put in the place of those that are here.
 */
export function liveForms(): void {
  for (const hint of document.querySelectorAll<HTMLElement>('[data-only-script]'))
    hint.hidden = false
  let asked = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined

  const follow = (event: Event) => {
    const form = (event.target as Element).closest<HTMLFormElement>('form[data-live]')
    if (!form) return
    clearTimeout(timer)
    asked.abort()
    asked = new AbortController()
    const { signal } = asked
    timer = setTimeout(() => void show(addressOf(form), signal), restMs)
  }
  document.addEventListener('input', follow)
}

/** Where the form leads to; what is left empty is left out. */
function addressOf(form: HTMLFormElement): string {
  const address = new URL(form.action)
  address.search = ''
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value) address.searchParams.set(name, value)
  return address.href
}

async function show(address: string, signal: AbortSignal): Promise<void> {
  try {
    const answer = await fetch(address, { signal })
    if (!answer.ok || answer.redirected) return location.assign(address)
    exchange(new DOMParser().parseFromString(await answer.text(), 'text/html'))
    history.replaceState(null, '', address)
  } catch {
    // What is not reached this way is reached as any other page is, or says why not.
    if (!signal.aborted) location.assign(address)
  }
}

function exchange(next: Document): void {
  const focused = document.activeElement?.getAttribute('name')
  for (const part of document.querySelectorAll<HTMLElement>('[data-live-part]')) {
    const incoming = next.getElementById(part.id)
    if (!incoming) continue
    const hadFocus = part.contains(document.activeElement)
    // A status that stays in its place is read out when its words change.
    if (part.textContent !== incoming.textContent || part.childElementCount > 0)
      part.replaceChildren(...incoming.childNodes)
    if (hadFocus && focused) part.querySelector<HTMLElement>(`[name="${focused}"]`)?.focus()
  }
}
