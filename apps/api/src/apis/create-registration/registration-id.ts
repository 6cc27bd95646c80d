import { createHash } from 'node:crypto'
import type { Source } from '@portolan/store/registrations/registration'

/**
 * The id of a registration: the same request has the same id and joins the run that is there, other content
 * has another. 32 hexadecimal characters.
 */
export function registrationIdOf(request: {
  orgId: string
  api: string | undefined
  version: string | undefined
  compareWith?: string | undefined
  source: Source
  attempt: number
}): string {
  const { orgId, api = '', version = '', compareWith = '', source, attempt } = request
  const parts = [orgId, api, version, compareWith, identityOf(source), attempt]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}

function identityOf(source: Source): string[] {
  switch (source.kind) {
    case 'blob':
      return ['blob', source.sha256]
    case 'upload':
      return ['upload', source.uploadId, source.entry ?? '']
    case 'url':
      return ['url', source.url]
  }
}
