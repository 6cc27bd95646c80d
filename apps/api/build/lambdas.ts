/** Every function that is deployed, with the module whose `handler` it calls. */
export const lambdas = {
  'auth-read': 'src/auth/auth-read.ts',
  'auth-write': 'src/auth/auth-write.ts',
  'apis-read': 'src/apis/apis-read.ts',
  'apis-write': 'src/apis/apis-write.ts',
  'docs-read': 'src/docs/docs-read.ts',
  'governance-read': 'src/governance/governance-read.ts',
  'governance-write': 'src/governance/governance-write.ts',
  authorizer: 'src/authorizer/authorizer.ts',
} as const

export type LambdaName = keyof typeof lambdas
