import type { APIGatewayProxyEvent } from 'aws-lambda'
import type { ErrorObject, ValidateFunction } from 'ajv'
import { Problem, type ProblemError } from './problem.ts'

export interface OperationValidators {
  parameters: ValidateFunction
  body?: ValidateFunction
  source?: ValidateFunction
}

/** A request whose parameters fit the specification, coerced and defaulted. */
export interface ParsedParameters {
  path: Record<string, string>
  query: Record<string, string | number | undefined>
  /** Names in lower case. */
  header: Record<string, string | undefined>
}

/** @throws {Problem} `invalid-request` naming each parameter at fault */
export function parseParameters(
  event: APIGatewayProxyEvent,
  { parameters: validate }: OperationValidators,
): ParsedParameters {
  const parsed = {
    path: decoded(event.pathParameters),
    query: { ...event.queryStringParameters },
    header: lowerCased(event.headers),
  }
  if (!validate(parsed))
    throw invalid(validate.errors ?? [], 'The request’s parameters are not valid.')
  return parsed
}

/** The bytes of the body as they were sent. */
export const bodyBytes = ({ body, isBase64Encoded }: APIGatewayProxyEvent): Buffer =>
  Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8')

/**
 * A JSON body that fits its schema.
 * @throws {Problem} `malformed-json` or `invalid-request`
 */
export function parseJsonBody(event: APIGatewayProxyEvent, validate: ValidateFunction): unknown {
  const body = parseJson(bodyBytes(event).toString('utf8'))
  if (!validate(body)) throw invalid(validate.errors ?? [], 'The body is not valid.')
  return body
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    throw new Problem({ code: 'malformed-json', detail: `The body is not JSON: ${reason}.` })
  }
}

/**
 * The media type of the body, without parameters.
 * @throws {Problem} `unsupported-media-type` naming those that the operation takes
 */
export function mediaTypeOf(event: APIGatewayProxyEvent, accepted: readonly string[]): string {
  const given = lowerCased(event.headers)['content-type'] ?? ''
  const mediaType = given.split(';')[0]?.trim().toLowerCase() ?? ''
  if (!accepted.includes(mediaType))
    throw new Problem({
      code: 'unsupported-media-type',
      detail: `${mediaType ? `"${mediaType.slice(0, 100)}" is not taken here` : 'The Content-Type is missing'}; send ${accepted.join(', ')}.`,
    })
  return mediaType
}

/** @throws {Problem} `content-too-large` */
export function refuseOver(event: APIGatewayProxyEvent, bytesMax: number, remedy = ''): void {
  const { body, isBase64Encoded } = event
  const size = Buffer.byteLength(body ?? '', isBase64Encoded ? 'base64' : 'utf8')
  if (size <= bytesMax) return
  throw new Problem({
    code: 'content-too-large',
    detail: `The body has ${(size / 1_000_000).toFixed(1)} MB; at most ${bytesMax / 1_000_000} MB are taken here.${remedy && ` ${remedy}`}`,
  })
}

export const lowerCased = (
  headers: Record<string, string | undefined> | null,
): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  )

const decoded = (parameters: Record<string, string | undefined> | null): Record<string, string> =>
  Object.fromEntries(Object.entries(parameters ?? {}).map(([name, value]) => [name, value ?? '']))

function invalid(errors: ErrorObject[], detail: string): Problem {
  return new Problem({
    code: 'invalid-request',
    detail,
    errors: errors.slice(0, 500).map(readable),
  })
}

function readable({
  instancePath,
  keyword,
  params,
  message = 'is not valid',
}: ErrorObject): ProblemError {
  const extra =
    keyword === 'additionalProperties'
      ? `: "${String(params['additionalProperty']).slice(0, 100)}"`
      : keyword === 'enum'
        ? `: ${(params['allowedValues'] as unknown[]).join(', ')}`
        : ''
  return { pointer: instancePath, message: `${message}${extra}`, rule: keyword }
}
