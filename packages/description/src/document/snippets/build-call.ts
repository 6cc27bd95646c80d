import type { OperationDocument, ParameterDocument } from '../../documentation.ts'
import type { Json } from '../../parse/json.ts'
import { bodyOf, preferredMedia } from './body.ts'
import { credentialsOf, isCredential } from './credentials.ts'
import {
  fieldValue,
  isToken,
  isTransport,
  placeholderOf,
  sentMediaType,
  withoutRepetition,
} from './header-fields.ts'
import type { HeaderField, HttpCall, Resolver } from './http-call.ts'
import {
  encode,
  headerValue,
  pathSegment,
  queryPairs,
  type Pair,
  type Styled,
} from './serialize.ts'
import { baseUrlOf } from './server-url.ts'

/** What of an operation's page a call is made from. */
export type CalledOperation = Pick<
  OperationDocument,
  | 'method'
  | 'path'
  | 'servers'
  | 'security'
  | 'securitySchemes'
  | 'parameters'
  | 'requestBody'
  | 'responses'
>

/** A parameter with the value that the call gives it. */
export interface GivenParameter extends Styled {
  in: string
  value: Json
  /** Whether the value is written as one text by a media type, not by a style. */
  isContent: boolean
}

/** The call of an operation: required parameters and those with an example of their own. */
export function buildCall(operation: CalledOperation, resolver: Resolver): HttpCall {
  const credentials = credentialsOf(operation)
  const given = givenParameters(operation)
  const taken = (fields: HeaderField[], name: string): boolean =>
    fields.some((field) => field.name === name)
  const query = [
    ...given
      .filter((parameter) => parameter.in === 'query' && !taken(credentials.query, parameter.name))
      .flatMap(queryOf),
    ...credentials.query.map(({ name, value }) => ({ name: encode(name), value })),
  ]
  const body = operation.requestBody && bodyOf(operation.requestBody, resolver)
  const notes = [...credentials.notes]
  if (operation.requestBody?.required && !body)
    notes.push('This call needs a body; the description has no example of one.')
  if (body?.kind === 'file' || (body?.kind === 'multipart' && body.parts.some(isFilePart)))
    notes.push('The call sends a file of yours.')
  return {
    method: isToken(operation.method) ? operation.method : 'GET',
    url: urlOf(operation, given, query),
    headers: headersOf(operation, given, credentials, body),
    ...(credentials.basic && { basic: credentials.basic }),
    ...(body && { body }),
    notes,
  }
}

const isFilePart = (part: object): boolean => 'fileName' in part

/** Those that a call gives a value, in the order of the description. */
export function givenParameters({
  parameters,
}: Pick<CalledOperation, 'parameters'>): GivenParameter[] {
  return parameters.flatMap((parameter) => {
    const isPath = parameter.in === 'path'
    const example = exampleOf(parameter)
    const isGiven = example !== undefined && !example.generated && !parameter.deprecated
    if (!isPath && !parameter.required && !isGiven) return []
    const isSecret = !isPath && isCredential(parameter.name, example?.value)
    if (isSecret && !parameter.required) return []
    const value: Json = isSecret
      ? `YOUR_${placeholderOf(parameter.name)}`
      : (example?.value ?? placeholderOf(parameter.name))
    const style = parameter.style ?? (/^(?:query|cookie)$/.test(parameter.in) ? 'form' : 'simple')
    return [
      {
        name: parameter.name,
        in: parameter.in,
        style,
        explode: parameter.explode ?? (style === 'form' || style === 'cookie'),
        value,
        isContent: parameter.content !== undefined,
      },
    ]
  })
}

const exampleOf = ({ examples, content }: ParameterDocument) =>
  examples[0] ?? content?.[0]?.examples[0]

/** A value that has a media type is JSON, unless it is a text already. */
const contentText = (value: Json): string =>
  typeof value === 'string' ? value : JSON.stringify(value)

/** The pairs that a parameter of the query makes, encoded. */
export const queryOf = (parameter: GivenParameter): Pair[] =>
  parameter.isContent
    ? [{ name: encode(parameter.name), value: encode(contentText(parameter.value)) }]
    : queryPairs(parameter, parameter.value)

function urlOf(operation: CalledOperation, given: GivenParameter[], query: Pair[]): string {
  const base = baseUrlOf(operation.servers)
  const segments = new Map(
    given.flatMap((parameter) =>
      parameter.in === 'path'
        ? [
            [
              parameter.name,
              parameter.isContent
                ? encode(contentText(parameter.value))
                : pathSegment(parameter, parameter.value),
            ] as const,
          ]
        : [],
    ),
  )
  const [template = '', templateQuery] = operation.path.split('#', 1)[0]?.split('?') ?? []
  const path = template.replaceAll(
    /\{([^{}]*)\}/g,
    (_, name: string) => segments.get(name) ?? encode(placeholderOf(name)),
  )
  const whole = given.find((parameter) => parameter.in === 'querystring')
  const search = [
    base.query,
    templateQuery ?? '',
    whole ? wholeQuery(whole.value) : '',
    ...query.map(({ name, value }) => `${name}=${value}`),
  ].filter((part) => part !== '')
  return (
    base.origin + ascii(`${base.path}${path}${search.length > 0 ? `?${search.join('&')}` : ''}`)
  )
}

/** The whole query as one parameter (3.2): a form, or a value written as JSON. */
const wholeQuery = (value: Json): string =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? queryPairs({ name: '', style: 'form', explode: true }, value)
        .map((pair) => `${pair.name}=${pair.value}`)
        .join('&')
    : encode(contentText(value))

/** What stands in the template itself may need encoding too. */
const ascii = (url: string): string =>
  url
    .toWellFormed()
    .replaceAll(/%(?![\dA-Fa-f]{2})/g, '%25')
    .replaceAll(/[^\w.~:/?@!$&'()*+,;=%-]+/gu, (found) => encodeURIComponent(found))

function headersOf(
  operation: CalledOperation,
  given: GivenParameter[],
  credentials: ReturnType<typeof credentialsOf>,
  body: HttpCall['body'],
): HeaderField[] {
  const accepted = acceptedType(operation)
  const isAuthorized = credentials.basic !== undefined
  const own = given.flatMap((parameter) => {
    const { name, value } = parameter
    const isOurs =
      /^(?:accept|content-type)$/i.test(name) || (isAuthorized && /^authorization$/i.test(name))
    if (parameter.in !== 'header' || isOurs || !isToken(name) || isTransport(name)) return []
    const text = parameter.isContent ? contentText(value) : headerValue(parameter.explode, value)
    return [{ name, value: fieldValue(text) }]
  })
  const cookies = [
    ...credentials.cookies.map(({ name, value }) => ({ name: encode(name), value })),
    ...given
      .filter(
        ({ in: place, name }) =>
          place === 'cookie' && !credentials.cookies.some((cookie) => cookie.name === name),
      )
      .flatMap(queryOf),
  ].map(({ name, value }) => `${name}=${value}`)
  return withoutRepetition([
    ...(accepted === undefined ? [] : [{ name: 'Accept', value: accepted }]),
    // Multipart needs a boundary, which the client chooses.
    ...(body && body.kind !== 'multipart' ? [{ name: 'Content-Type', value: body.mediaType }] : []),
    ...credentials.headers.map(({ name, value }) => ({ name, value: fieldValue(value) })),
    ...own,
    ...(cookies.length > 0 ? [{ name: 'Cookie', value: cookies.join('; ') }] : []),
  ])
}

/** What a caller wants to read, by the first answer of success that has a content. */
export function acceptedType({
  responses,
}: Pick<CalledOperation, 'responses'>): string | undefined {
  const success = responses.find(
    ({ status, content }) => /^(?:2|default)/.test(status) && content.length > 0,
  )
  const media = success && preferredMedia(success.content)
  return media && sentMediaType(media.mediaType)
}
