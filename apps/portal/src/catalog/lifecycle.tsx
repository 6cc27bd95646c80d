import type { Api } from '../api/types.ts'
import { Badge, type Tone } from '../shell/badge.tsx'

const tones: Record<Api['lifecycle'], Tone> = {
  experimental: 'busy',
  production: 'good',
  deprecated: 'warning',
}

/** How far along an API is, and whether everybody may read it. */
export function Lifecycle({ api: { lifecycle, visibility } }: { api: Api }) {
  return (
    <>
      <Badge tone={tones[lifecycle]}>{lifecycle}</Badge>
      {visibility === 'public' && <Badge>public</Badge>}
    </>
  )
}
