import type { components } from '@portolan/specs/types'
import type { Instance } from './instance.ts'

export type Registration = components['schemas']['Registration']
export type Problem = components['schemas']['Problem']

export interface Answer<T = unknown> {
  status: number
  headers: Headers
  body: T
}

export interface Session {
  organization: string
  accessToken: string
  request<T>(method: string, path: string, options?: RequestOptions): Promise<Answer<T>>
}

export interface RequestOptions {
  body?: string | Uint8Array
  json?: unknown
  type?: string
  headers?: Record<string, string>
}

const tokens = new Map<string, string>()

/** A user of the running system, by role; each signs in once a process. */
export async function signIn(
  { api, users, organization: standard }: Instance,
  role: string,
  organization = standard,
): Promise<Session> {
  const user = users.find((each) => each.role === role && each.organization === organization)
  if (!user) throw new Error(`There is no ${role} of ${organization}`)
  const key = `${api} ${user.email}`
  if (!tokens.has(key)) {
    const { email, password } = user
    const answer = await send<{ accessToken: string }>(api, 'POST', '/auth/login', {
      json: { email, password },
    })
    if (answer.status !== 200) throw new Error(`Sign-in failed: ${JSON.stringify(answer.body)}`)
    tokens.set(key, answer.body.accessToken)
  }
  const accessToken = tokens.get(key)!
  return {
    organization,
    accessToken,
    request: (method, path, options = {}) =>
      send(api, method, path, {
        ...options,
        headers: { authorization: `Bearer ${accessToken}`, ...options.headers },
      }),
  }
}

/** Sends a request; JSON answers are parsed, all others are text. Redirects are answers. */
export async function send<T>(
  api: string,
  method: string,
  path: string,
  { body, json, type, headers = {} }: RequestOptions = {},
): Promise<Answer<T>> {
  const response = await fetch(`${api}${path}`, {
    method,
    redirect: 'manual',
    headers: {
      ...((type ?? json !== undefined) && { 'content-type': type ?? 'application/json' }),
      ...headers,
    },
    body: json === undefined ? (body as RequestInit['body']) : JSON.stringify(json),
  })
  const text = await response.text()
  const isJson = /[/+]json\b/.test(response.headers.get('content-type') ?? '')
  return {
    status: response.status,
    headers: response.headers,
    body: (isJson && text ? JSON.parse(text) : text) as T,
  }
}
