import type { SourceFormat } from '@portolan/store/versions/versions'

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

interface Range {
  mediaType: string
  quality: number
}

/**
 * The form that an `Accept` header asks for most (RFC 9110, 12.5.1); the given one where it is as welcome.
 * Undefined when no form is acceptable.
 */
export function chooseForm(
  accept: string | undefined,
  given: SourceFormat,
): SourceFormat | undefined {
  if (!accept) return given
  const ranges = accept.split(',').map(rangeOf)
  const offered: SourceFormat[] =
    given === 'zip' ? ['zip', 'json', 'yaml'] : [given, given === 'json' ? 'yaml' : 'json']
  const ranked = offered
    .map((form) => ({ form, quality: qualityOf(form, ranges) }))
    .toSorted((a, b) => b.quality - a.quality)
  return ranked[0] && ranked[0].quality > 0 ? ranked[0].form : undefined
}

function rangeOf(text: string): Range {
  const [mediaType = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase())
  const q = parameters.find((parameter) => parameter.startsWith('q='))
  const quality = q ? Number(q.slice(2)) : 1
  return { mediaType, quality: Number.isFinite(quality) ? quality : 0 }
}

/** The most specific range that matches a form decides. */
function qualityOf(form: SourceFormat, ranges: Range[]): number {
  const named = ranges.filter(({ mediaType }) => forms[form].includes(mediaType))
  const typed = ranges.filter(({ mediaType }) => mediaType === 'application/*')
  const any = ranges.filter(({ mediaType }) => mediaType === '*/*')
  const found = [named, typed, any].find((group) => group.length > 0) ?? []
  return Math.max(0, ...found.map(({ quality }) => quality))
}
