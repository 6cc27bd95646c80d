'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { registrationEndpoint } from '../addresses.ts'
import { watchRegistration, type Watching } from './watch-registration.ts'

type Props = { org: string; id: string; etag: string | undefined; position: string }

/**
 * Keeps the page at the present state while the registration goes on: when something has changed,
 * the server renders the page again and only what differs is exchanged.
 */
export function LiveUpdates({ org, id, etag, position }: Props) {
  const router = useRouter()
  const [watching, setWatching] = useState<Watching>('live')
  // The watch itself keeps up with later ones.
  const [shown] = useState(etag)

  useEffect(() => {
    const stop = new AbortController()
    void watchRegistration({
      endpoint: registrationEndpoint(org, id),
      etag: shown,
      signal: stop.signal,
      onChange: () => router.refresh(),
      onWatching: setWatching,
    })
    return () => stop.abort()
  }, [org, id, shown, router])

  return (
    <p className={`live live-${watching}`} role="status">
      {words[watching]} {watching === 'live' && position}
    </p>
  )
}

const words: Record<Watching, string> = {
  live: 'Live.',
  lost: 'The connection is lost; trying again. The registration goes on by itself.',
  ended: 'You are signed out. Reload the page to sign in and see how it goes on.',
}
