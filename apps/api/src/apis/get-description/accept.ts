import type { SourceFormat } from '@portolan/store/versions/versions'
import { negotiate } from '../../shared/negotiate.ts'

const forms: Record<SourceFormat, readonly string[]> = {
  json: ['application/json', 'application/openapi+json', 'application/vnd.oai.openapi+json'],
  yaml: [
    'application/yaml',
    'application/openapi+yaml',
    'application/vnd.oai.openapi',
    'text/yaml',
    'application/x-yaml',
  ],
  zip: ['application/zip'],
}

/**
 * The form that an `Accept` header asks for most; the given one where it is as welcome. Undefined when no form
 * is acceptable.
 */
export function chooseForm(
  accept: string | undefined,
  given: SourceFormat,
): SourceFormat | undefined {
  const offered: SourceFormat[] =
    given === 'zip' ? ['zip', 'json', 'yaml'] : [given, given === 'json' ? 'yaml' : 'json']
  return negotiate(
    accept,
    offered.map((form) => ({ form, mediaTypes: forms[form] })),
  )
}
