/** One place at fault, in a request or in a description. */
export interface ProblemError {
  message: string
  rule?: string
  level?: 'error' | 'warning' | 'info'
  file?: string
  /** A JSON pointer (RFC 6901). */
  pointer?: string
  line?: number
  column?: number
  fix?: string
}

export interface ProblemDetails {
  /** For machines; never reused for something else. */
  code: ProblemCode
  /** What happened and what to do. */
  detail: string
  errors?: ProblemError[]
  /** How many places are at fault in all. */
  total?: number
  registration?: string
  headers?: Record<string, string>
}

/** Every code with its status and title; the code's meaning never changes. */
export const problemCodes = {
  'malformed-json': [400, 'Malformed JSON'],
  'malformed-body': [400, 'Unreadable body'],
  unauthenticated: [401, 'Not signed in'],
  'token-expired': [401, 'Access token expired'],
  'wrong-credentials': [401, 'Wrong credentials'],
  'session-ended': [401, 'Session ended'],
  'permission-missing': [403, 'Permission missing'],
  'own-registration': [403, 'Own registration'],
  'not-an-approver': [403, 'Not an approver'],
  'not-found': [404, 'Not found'],
  'not-acceptable': [406, 'Not acceptable'],
  'version-exists': [409, 'Version exists'],
  'version-in-progress': [409, 'Version is being registered'],
  'registration-ended': [409, 'Registration has ended'],
  'registration-running': [409, 'Registration is running'],
  'not-waiting': [409, 'Nothing to decide'],
  'already-decided': [409, 'Decided already'],
  'decided-before': [409, 'Decided before'],
  'approval-expired': [409, 'Deadline has passed'],
  'waiver-exists': [409, 'Waiver exists'],
  'waiver-ended': [409, 'Waiver has ended'],
  'request-in-progress': [409, 'Request in progress'],
  'review-ended': [409, 'Review has ended'],
  'review-not-completed': [409, 'Review is not completed'],
  'review-adopted': [409, 'Review was adopted'],
  'precondition-failed': [412, 'Changed meanwhile'],
  'content-too-large': [413, 'Content too large'],
  'unsupported-media-type': [415, 'Unsupported media type'],
  'invalid-request': [422, 'Invalid request'],
  'invalid-description': [422, 'Invalid description'],
  'invalid-policy': [422, 'Invalid policy'],
  'invalid-ruleset': [422, 'Invalid ruleset'],
  'not-comparable': [422, 'Not comparable'],
  'idempotency-key-reused': [422, 'Idempotency key reused'],
  'too-many-requests': [429, 'Too many requests'],
  internal: [500, 'Internal error'],
  unavailable: [503, 'Unavailable'],
} as const satisfies Record<string, [status: number, title: string]>

export type ProblemCode = keyof typeof problemCodes

/** Thrown where a request cannot be answered as asked; becomes `application/problem+json` (RFC 9457). */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly details: ProblemDetails
  constructor(details: ProblemDetails, options?: ErrorOptions) {
    super(details.detail, options)
    this.details = details
  }

  get status(): number {
    return problemCodes[this.details.code][0]
  }
}

/** The body of a problem; `requestId` finds it in the logs. */
export function problemBody(
  { code, detail, errors, total, registration }: ProblemDetails,
  { requestId, instance, now }: { requestId: string; instance: string; now: Date },
): Record<string, unknown> {
  const [status, title] = problemCodes[code]
  return {
    type: `/problems/${code}`,
    title,
    status,
    detail,
    instance,
    code,
    requestId,
    timestamp: now.toISOString(),
    ...(errors && { errors, total: total ?? errors.length }),
    ...(registration && { registration }),
  }
}

export const notFound = (what: string): Problem =>
  new Problem({
    code: 'not-found',
    detail: `There is no ${what} here, or it belongs to an organization that you are no member of.`,
  })
