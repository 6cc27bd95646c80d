import { Problem } from '@portolan/service/problem'
import { bodyBytes, parseJsonBody } from '@portolan/service/request'
import type { MemberRequest } from '@portolan/service/operation'
import type { components } from '@portolan/specs/types'
import { validators } from '@portolan/specs/validators/apis-write'
import { sha256Of } from '@portolan/store/content/blobs'
import type { Source } from '@portolan/store/registrations/registration'
import type { ApisWritePorts } from '../write-ports.ts'

const sourceMediaType = 'application/vnd.portolan.source+json'

/**
 * Where the description of a request is; one that came in the body is put in S3 by its hash.
 * @throws {Problem}
 */
export async function sourceOf(ports: ApisWritePorts, request: MemberRequest): Promise<Source> {
  const { event, mediaType, member } = request
  const { orgId } = member.organization
  if (mediaType !== sourceMediaType) {
    const bytes = bodyBytes(event)
    const sha256 = sha256Of(bytes)
    const key = await ports.blobs.put(orgId, bytes, mediaType)
    return { kind: 'blob', key, sha256, mediaType, sizeBytes: bytes.length }
  }
  const given = parseJsonBody(
    event,
    validators['createRegistration']!.source!,
  ) as components['schemas']['Source']
  if ('url' in given) return { kind: 'url', url: given.url }
  const upload = await ports.uploads.get(orgId, given.uploadId)
  if (!upload)
    throw new Problem({
      code: 'invalid-request',
      detail: 'There is no such upload; get one with POST /orgs/{org}/uploads first.',
      errors: [{ pointer: '/uploadId', message: 'names no upload of this organization' }],
    })
  const { uploadId, key, contentType: mediaTypeOfUpload } = upload
  return {
    kind: 'upload',
    key,
    uploadId,
    mediaType: mediaTypeOfUpload,
    ...(given.entry && { entry: given.entry }),
  }
}
