import { registrationsEndpoint, uploadsEndpoint, withQuery } from '../addresses.ts'
import type { Problem } from '../api/problem.ts'
import type { Upload } from '../api/types.ts'
import { csrfHeader } from '../session/csrf-field.ts'
import { contentTypeOf, mustBeUploaded } from './content-type.ts'
import { interrupted, outcomeOf, type Outcome } from './outcome.ts'

export type Submission = {
  source: { bytes: Blob; pasted?: string } | { url: string }
  api: string
  version: string
}

/** What the sender is doing; `sent` goes from 0 to 1. */
export type Progress = { doing: 'uploading'; sent: number } | { doing: 'checking' }

type Options = { org: string; csrf: string; onProgress: (progress: Progress) => void }

const sourceType = 'application/vnd.portolan.source+json'
const connectionLost =
  'The connection was lost before Portolan answered. Send it again; the same description is never registered twice.'

/** Gives a description to Portolan: as the body, or by way of the storage when it is large or a zip. */
export async function send(submission: Submission, options: Options): Promise<Outcome> {
  const { source, api, version } = submission
  try {
    const body = 'url' in source ? { url: source.url } : await prepared(source.bytes, options)
    if ('kind' in body) return body
    options.onProgress({ doing: 'checking' })
    const address = withQuery(registrationsEndpoint(options.org), { api, version })
    const pending =
      body instanceof Description
        ? post(address, body.bytes, body.contentType, options.csrf)
        : post(address, JSON.stringify(body), sourceType, options.csrf)
    return await outcomeOf(await pending)
  } catch {
    return interrupted(connectionLost)
  }
}

/** A description that is sent as the body itself. */
class Description {
  readonly bytes: Blob
  readonly contentType: string

  constructor(bytes: Blob, contentType: string) {
    this.bytes = bytes
    this.contentType = contentType
  }
}

async function prepared(
  bytes: Blob,
  { org, csrf, onProgress }: Options,
): Promise<Description | { uploadId: string } | Outcome> {
  const start = new Uint8Array(await bytes.slice(0, 512).arrayBuffer())
  const contentType = contentTypeOf(start)
  if (!mustBeUploaded(contentType, bytes.size)) return new Description(bytes, contentType)

  onProgress({ doing: 'uploading', sent: 0 })
  const wanted = JSON.stringify({ contentType, size: bytes.size })
  const response = await post(uploadsEndpoint(org), wanted, 'application/json', csrf)
  if (!response.ok) return { kind: 'refused', problem: (await response.json()) as Problem }
  const upload = (await response.json()) as Upload
  const status = await put(upload, bytes, (sent) => onProgress({ doing: 'uploading', sent }))
  if (status >= 300)
    return interrupted(`The storage refused the upload (${status}). Send it again.`)
  return { uploadId: upload.uploadId }
}

const post = (address: string, body: BodyInit, contentType: string, csrf: string) =>
  fetch(address, {
    method: 'POST',
    body,
    headers: { 'content-type': contentType, [csrfHeader]: csrf },
  })

/** `fetch` cannot tell how much of a body has been sent. */
function put(upload: Upload, bytes: Blob, onSent: (sent: number) => void): Promise<number> {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest()
    request.open(upload.method, upload.url)
    for (const [name, value] of Object.entries(upload.headers))
      // The browser sets these itself, and refuses to be told.
      if (!/^(host|content-length)$/i.test(name)) request.setRequestHeader(name, value)
    request.upload.addEventListener('progress', ({ loaded }) => onSent(loaded / bytes.size))
    request.addEventListener('load', () => done(request.status))
    request.addEventListener('error', () => fail(new Error('The upload was interrupted.')))
    request.send(bytes)
  })
}
