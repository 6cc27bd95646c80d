/** A form that an answer can have, and the media types by which it may be asked for. */
export interface Offer<Form> {
  form: Form
  mediaTypes: readonly string[]
}

interface Range {
  mediaType: string
  quality: number
}

/**
 * The form that an `Accept` header asks for most (RFC 9110, 12.5.1); of those as welcome the first that is
 * offered. Undefined when none is acceptable.
 */
export function negotiate<Form>(
  accept: string | undefined,
  offers: readonly Offer<Form>[],
): Form | undefined {
  if (!accept) return offers[0]?.form
  const ranges = accept.split(',').map(rangeOf)
  const ranked = offers
    .map((offer) => ({ form: offer.form, quality: qualityOf(offer, ranges) }))
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
function qualityOf({ mediaTypes }: Offer<unknown>, ranges: Range[]): number {
  const types = mediaTypes.map((mediaType) => `${mediaType.split('/')[0]}/*`)
  const named = ranges.filter(({ mediaType }) => mediaTypes.includes(mediaType))
  const typed = ranges.filter(({ mediaType }) => types.includes(mediaType))
  const any = ranges.filter(({ mediaType }) => mediaType === '*/*')
  const found = [named, typed, any].find((group) => group.length > 0) ?? []
  return Math.max(0, ...found.map(({ quality }) => quality))
}
