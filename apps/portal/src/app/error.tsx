'use client'

import { useEffect } from 'react'

const askAgainAfterMs = 5_000

/** What Next gives to the browser of an error on the server is only its digest. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  const away = error.digest === 'api-unavailable'
  const limited = error.digest?.startsWith('too-many-requests')

  // An outage ends without a reader having to try.
  useEffect(() => {
    if (!away) return undefined
    const timer = setInterval(() => void reloadWhenBack(), askAgainAfterMs)
    return () => clearInterval(timer)
  }, [away])
  return (
    <div className="page page-narrow stack" role="alert">
      <h1>{away ? 'The API does not answer' : 'This page could not be shown'}</h1>
      <p>
        {away
          ? 'The portal is up, but the service that it reads from is not answering. Nothing is lost; registrations that are under way go on. This page comes back by itself.'
          : limited
            ? 'There were too many requests in a short time. Wait a minute, then try again.'
            : 'Something went wrong on our side. It has been written to the log.'}
      </p>
      {error.digest && !away && (
        <p>
          Whoever runs Portolan will ask for this reference: <code>{error.digest}</code>
        </p>
      )}
      <p className="actions">
        {/* A whole reload: what failed was on the server. */}
        <button className="primary" onClick={() => location.reload()}>
          Try again
        </button>
        <a href="/">Back to the catalog</a>
      </p>
    </div>
  )
}

async function reloadWhenBack() {
  const response = await fetch(location.href, { method: 'HEAD' }).catch(() => undefined)
  if (response && response.status < 500) location.reload()
}
