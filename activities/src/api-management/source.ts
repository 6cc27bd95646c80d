import type { Finding } from '@portolan/description/finding'
import { FetchRefused } from '@portolan/safe-fetch/errors'
import { BlobNotFound } from '@portolan/store/content/blobs'
import type { Source } from '@portolan/store/registrations/registration'
import { finalFailure } from '../shared/failures.ts'
import type { ApiManagementPorts } from './ports.ts'

export interface LoadedSource {
  bytes: Uint8Array
  mediaType: string
  /** The root file of a zip, when the caller named it. */
  entry?: string
}

/**
 * The bytes of a description, or why they cannot be had as a finding for whoever submitted it.
 * @throws {ApplicationFailure} `SourceMissing`, final, when bytes that we had taken are gone
 */
export async function loadSource(
  { blobs, fetchSource }: Pick<ApiManagementPorts, 'blobs' | 'fetchSource'>,
  source: Source,
): Promise<LoadedSource | Finding> {
  try {
    if (source.kind === 'url') {
      const { bytes, contentType } = await fetchSource(source.url)
      return { bytes, mediaType: contentType.split(';')[0]?.trim() ?? '' }
    }
    const bytes = await blobs.get(source.key)
    const entry = source.kind === 'upload' && source.entry ? { entry: source.entry } : {}
    return { bytes, mediaType: source.mediaType, ...entry }
  } catch (error) {
    if (error instanceof FetchRefused) return unavailable(error.message)
    if (error instanceof BlobNotFound && source.kind === 'upload')
      return unavailable(
        'The upload has not arrived; send the bytes to the presigned address first.',
      )
    if (error instanceof BlobNotFound)
      throw finalFailure(
        'SourceMissing',
        'the description that was submitted is no longer in storage',
      )
    throw error
  }
}

const unavailable = (message: string): Finding => ({
  rule: 'source-unavailable',
  level: 'error',
  message,
  file: '',
  pointer: '',
  line: 1,
  column: 1,
})

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04
