export interface DeployedAnswer {
  status: number
  headers: Headers
  body: Record<string, unknown>
}

/** The API behind the deployed gateway. */
export function createDeployedApi(baseUrl: string) {
  let accessToken: string | undefined
  async function ask(
    method: string,
    address: string,
    {
      body,
      type = 'application/json',
      prefer,
      token = accessToken,
    }: { body?: string; type?: string; prefer?: string; token?: string | undefined } = {},
  ): Promise<DeployedAnswer> {
    const response = await fetch(baseUrl + address, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': type }),
        ...(prefer && { prefer }),
      },
      ...(body !== undefined && { body }),
      signal: AbortSignal.timeout(60_000),
    })
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      body: text ? (JSON.parse(text) as Record<string, unknown>) : {},
    }
  }
  return {
    ask,
    async signIn(email: string, password: string): Promise<DeployedAnswer> {
      const answer = await ask('POST', '/auth/login', { body: JSON.stringify({ email, password }) })
      if (typeof answer.body['accessToken'] === 'string') accessToken = answer.body['accessToken']
      return answer
    },
    /** The registration once it is no longer running, asking for it until the time is over. */
    async finished(address: string, timeoutMs: number): Promise<Record<string, unknown>> {
      const deadline = performance.now() + timeoutMs
      for (;;) {
        const { body } = await ask('GET', `${address}?wait=10`)
        if (body['status'] !== 'running' || performance.now() > deadline) return body
      }
    },
  }
}
