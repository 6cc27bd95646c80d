const askAgainAfterMs = 5_000

/** An outage ends without a reader having to try. */
export function reloadWhenBack(): void {
  if (document.querySelector('[data-reload-when-back]'))
    setInterval(() => void reloadIfBack(), askAgainAfterMs)
}

async function reloadIfBack(): Promise<void> {
  const response = await fetch(location.href, { method: 'HEAD' }).catch(() => undefined)
  if (response && response.status < 500) location.reload()
}
