'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

type Props = {
  children: string
  /** From 0 to 1, where it is known. */
  done?: number
}

const askAgainAfterMs = 1_500

/**
 * Something that goes on by itself: asks the server for the page again and again until this is no
 * longer on it. Without JavaScript the browser loads it again.
 */
export function UnderWay({ children, done }: Props) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), askAgainAfterMs)
    return () => clearInterval(timer)
  }, [router])
  return (
    <div className="progress" role="status">
      <progress
        aria-label="Progress"
        {...(done === undefined ? {} : { value: Math.round(done * 100), max: 100 })}
      />
      <span>{children}</span>
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
    </div>
  )
}
