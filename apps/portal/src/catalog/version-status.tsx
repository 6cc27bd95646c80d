import type { Version } from '../api/types.ts'
import { Badge, type Tone } from '../shell/badge.tsx'

const tones: Record<Version['status'], Tone> = {
  published: 'good',
  deprecated: 'warning',
  retired: 'bad',
  withdrawn: 'bad',
}

export function VersionStatus({ status, latest }: Pick<Version, 'status' | 'latest'>) {
  return (
    <>
      <Badge tone={tones[status]}>{status}</Badge>
      {latest && <Badge>latest</Badge>}
    </>
  )
}
