import type { components } from '@portolan/specs/types'

export type Problem = components['schemas']['Problem']
export type Finding = components['schemas']['ProblemError']

/** The API refused a request and said why. */
export class ApiProblem extends Error {
  readonly problem: Problem
  /** Seconds until the request may be sent again, where the API said so. */
  readonly retryAfterSeconds: number | undefined
  /** Next hands this to the error page instead of the message. */
  readonly digest: string

  constructor(problem: Problem, retryAfterSeconds?: number) {
    super(`${problem.code}: ${problem.detail}`)
    this.name = 'ApiProblem'
    this.problem = problem
    this.retryAfterSeconds = retryAfterSeconds
    this.digest = `${problem.code};${problem.requestId}`
  }
}

/** The API did not answer at all, or with something that is none of its answers. */
export class ApiUnavailable extends Error {
  readonly digest = 'api-unavailable'

  constructor(cause: unknown) {
    super('The API did not answer.', { cause })
    this.name = 'ApiUnavailable'
  }
}

export function isProblem(value: unknown): value is Problem {
  return (
    typeof value === 'object' &&
    value !== null &&
    'status' in value &&
    typeof value.status === 'number' &&
    'detail' in value &&
    typeof value.detail === 'string' &&
    'code' in value &&
    typeof value.code === 'string'
  )
}

/** What a form says when the API did not do what it asked. */
export function inWords(error: unknown): string {
  if (error instanceof ApiProblem) {
    const wait = error.retryAfterSeconds
    if (error.problem.status === 429)
      return `Too many requests. Try again ${wait ? `in ${wait} seconds` : 'in a moment'}.`
    return [error.problem.detail, ...fieldsAtFault(error.problem)].join(' ')
  }
  if (error instanceof ApiUnavailable)
    return 'Portolan’s API does not answer at the moment. Nothing was changed; try again shortly.'
  throw error
}

const fieldsMax = 3

/** What is wrong with single fields of a request; what has a line is shown at it instead. */
function fieldsAtFault({ errors = [] }: Problem): string[] {
  return errors
    .filter(({ line, pointer }) => line === undefined && pointer)
    .slice(0, fieldsMax)
    .map(({ pointer = '', message }) => `${pointer.split('/').at(-1)} ${message}.`)
}
