import { zipSync } from 'fflate'
import type { Given } from '@portolan/description/sandbox'
import { CannotRun } from '../cannot-run.ts'
import { failureOf } from '../input/remote.ts'
import { answer } from './client.ts'
import type { Session } from './session.ts'

/** A description as it is sent to a portal. */
export interface Submission {
  bytes: Uint8Array
  type: 'application/json' | 'application/yaml' | 'application/zip'
  /** The file to start from, in a zip. */
  entry?: string
}

/** One file goes as it is; several go as a zip, so that findings keep their files and lines. */
export function submissionOf(given: Given): Submission {
  if ('zip' in given) return { bytes: unshared(given.zip), type: 'application/zip' }
  const names = Object.keys(given.files).toSorted()
  const entry = given.entry ?? names[0] ?? ''
  const only = names.length === 1 ? given.files[entry] : undefined
  if (only)
    return { bytes: unshared(only), type: isJson(only) ? 'application/json' : 'application/yaml' }
  // The same files are the same bytes: a registration is recognized by its content.
  const files = Object.fromEntries(
    names.map((name) => [name, given.files[name] ?? new Uint8Array()]),
  )
  const bytes = zipSync(files, { mtime: new Date(1980, 0, 1) })
  return { bytes, type: 'application/zip', entry }
}

/** What was read lies in memory that threads share, which `fetch` does not take for bytes. */
const unshared = (bytes: Uint8Array): Uint8Array => Uint8Array.from(bytes)

const isJson = (bytes: Uint8Array): boolean =>
  /^[\s\uFEFF]*[{[]/.test(new TextDecoder().decode(bytes.subarray(0, 1_000)))

/** What is larger than this goes to the storage itself; gateways end at a few megabytes. */
const bodyBytesMax = 3_000_000

export interface Registering {
  api: string
  version?: string | undefined
}

/**
 * Starts the registration of a submission.
 * @throws {Refused} with its findings, if it is no valid description
 */
export async function submit(session: Session, submission: Submission, query: Registering) {
  const isInBody = submission.type !== 'application/zip' && submission.bytes.length <= bodyBytesMax
  const [type, body] = isInBody
    ? [submission.type, submission.bytes]
    : [
        'application/vnd.portolan.source+json',
        JSON.stringify({
          uploadId: await upload(session, submission),
          ...(submission.entry !== undefined && { entry: submission.entry }),
        }),
      ]
  return answer(
    session.client.POST('/orgs/{org}/registrations', {
      params: { path: { org: session.organization }, query },
      headers: { 'content-type': type },
      body: body as never,
      // The bytes go out as they were given.
      bodySerializer: (given: unknown) => given as RequestInit['body'],
    }),
  )
}

/** Sends the bytes to the address that the portal opens for them. */
async function upload(session: Session, { bytes, type }: Submission): Promise<string> {
  const { client, organization: org } = session
  const { uploadId, method, url, headers } = await answer(
    client.POST('/orgs/{org}/uploads', {
      params: { path: { org } },
      body: { contentType: type, size: bytes.length },
    }),
  )
  let response
  try {
    response = await fetch(url, { method, headers, body: bytes as RequestInit['body'] })
  } catch (error) {
    throw new CannotRun(`The description could not be uploaded: ${failureOf(error)}. Try again.`)
  }
  if (!response.ok)
    throw new CannotRun(`The upload was answered with ${response.status}. Try again.`)
  return uploadId
}
