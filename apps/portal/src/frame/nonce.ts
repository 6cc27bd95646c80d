/** The nonce of this answer, as the proxy wrote it into the policy. */
export const nonceIn = (policy: string | null | undefined): string | undefined =>
  /'nonce-([^']+)'/.exec(policy ?? '')?.[1]
