const askAgainAfterMs = 5_000

/** An outage ends without a reader having to try. The page that tells of it may come late. */
export function reloadWhenBack(): void {
  setInterval(() => {
    if (document.querySelector('[data-reload-when-back]')) void reloadIfBack()
  }, askAgainAfterMs)
}

async function reloadIfBack(): Promise<void> {
  const response = await fetch(location.href, { method: 'HEAD' }).catch(() => undefined)
  if (response && response.status < 500) location.reload()
}
