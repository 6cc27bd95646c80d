'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const askAgainAfterMs = 1_500

/** Asks the server for the page again and again while something goes on; without JavaScript the browser does. */
export function UnderWay({ children }: { children: string }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), askAgainAfterMs)
    return () => clearInterval(timer)
  }, [router])
  return (
    <div className="progress" role="status">
      <progress aria-label={children} />
      <span>{children}</span>
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
    </div>
  )
}
