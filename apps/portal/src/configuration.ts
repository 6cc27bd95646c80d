import { readFileSync } from 'node:fs'

export type Configuration = {
  /** Where the portal's server reaches the API, without a slash at the end. */
  readonly apiUrl: string
  /** The portal's own origin, as browsers see it. */
  readonly portalOrigin: string
  /** The origin that takes presigned uploads; absent when uploads go to the portal's own. */
  readonly contentOrigin: string | undefined
  /** 32 bytes that CSRF tokens are made with. */
  readonly key: Buffer
}

/** @throws {Error} naming the setting that is missing or wrong */
export function readConfiguration(env: NodeJS.ProcessEnv): Configuration {
  const content = env.PORTOLAN_CONTENT_ORIGIN ?? env.AWS_ENDPOINT_URL
  return {
    apiUrl: httpUrl('PORTOLAN_API_URL', env.PORTOLAN_API_URL).href.replace(/\/+$/, ''),
    portalOrigin: httpUrl('PORTOLAN_PORTAL_URL', env.PORTOLAN_PORTAL_URL).origin,
    contentOrigin: content ? httpUrl('PORTOLAN_CONTENT_ORIGIN', content).origin : undefined,
    key: readKey(env.PORTOLAN_KEY_FILE),
  }
}

let read: Configuration | undefined

/** The configuration of this process, read at the first use. */
export function configuration(): Configuration {
  read ??= readConfiguration(process.env)
  return read
}

function httpUrl(name: string, value: string | undefined): URL {
  const url = value && URL.canParse(value) ? new URL(value) : undefined
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url
  throw new Error(`Set ${name} to an http or https address; it is ${value ?? 'not set'}.`)
}

function readKey(file: string | undefined): Buffer {
  if (!file) throw new Error('Set PORTOLAN_KEY_FILE to a file that holds 32 bytes in base64.')
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64')
  if (key.length !== 32)
    throw new Error(`PORTOLAN_KEY_FILE (${file}) holds ${key.length} bytes, not 32 in base64.`)
  return key
}
