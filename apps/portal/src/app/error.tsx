'use client'

import { Away, Failed, Limited } from '../frame/refusal-pages.tsx'

/** What Next gives to the browser of an error on the server is only its digest. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  if (error.digest === 'api-unavailable') return <Away />
  if (error.digest?.startsWith('too-many-requests')) return <Limited />
  return <Failed reference={error.digest} />
}
