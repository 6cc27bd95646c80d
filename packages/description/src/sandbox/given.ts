import { bundle, placeFindings, type Bundle, type Bundled } from '../bundle/bundle.ts'
import { unzip } from '../bundle/unzip.ts'
import type { Finding } from '../finding.ts'
import { validate } from '../validate/validate.ts'

/** A description as somebody sent it. */
export type Given =
  | {
      files: Record<string, Uint8Array>
      /** Which file to start from; needed where there are several. */
      entry?: string | undefined
      /** Of the entry file. */
      mediaType?: string | undefined
      /** Why files that are referred to are not given, by name. */
      absent?: Record<string, string> | undefined
    }
  | { zip: Uint8Array; entry?: string | undefined }

/** Reads it and puts its files together. */
export function bundleGiven(given: Given): Bundled {
  if (!('zip' in given))
    return bundle(new Map(Object.entries(given.files)), {
      ...given,
      absent: new Map(Object.entries(given.absent ?? {})),
    })
  const unzipped = unzip(given.zip, given.entry)
  if ('finding' in unzipped) return { bundle: null, findings: [unzipped.finding] }
  return bundle(unzipped.files, unzipped)
}

/** What validation finds, but not where bundling found something already. */
export function judge(description: Bundle, known: Finding[]): Finding[] {
  const places = new Set(known.map(({ file, pointer }) => `${file}#${pointer}`))
  return placeFindings(validate(description), description).filter(
    ({ file, pointer }) => !places.has(`${file}#${pointer}`),
  )
}
