import type { ParameterDocument } from '../../documentation.ts'
import {
  acceptedType,
  givenParameters,
  queryOf,
  type GivenParameter,
} from '../snippets/build-call.ts'
import { fieldValue, isToken, isTransport } from '../snippets/header-fields.ts'
import type { CallBody } from '../snippets/http-call.ts'
import { encode, headerValue } from '../snippets/serialize.ts'
import type { PostmanPage } from './postman.ts'
import type { PostmanCredentials } from './postman-auth.ts'

/** A field of a header or query; what a call leaves out is there to be switched on. */
export interface PostmanField {
  key: string
  value: string
  description?: string
  disabled?: true
}

/** The headers and the query of a request, with all that its parameters allow. */
export function postmanFields(
  page: PostmanPage,
  keys: Omit<PostmanCredentials, 'auth'>,
  body: CallBody | undefined,
): { headers: PostmanField[]; query: PostmanField[] } {
  const given = new Map(givenParameters(page).map((one) => [`${one.in} ${one.name}`, one]))
  const all = page.parameters.map((parameter) => ({
    parameter,
    given: given.get(`${parameter.in} ${parameter.name}`),
  }))
  const accepted = acceptedType(page)
  const cookies = [
    ...keys.cookies.map(({ key, value }) => ({ name: encode(key), value })),
    ...[...given.values()].filter((one) => one.in === 'cookie').flatMap(queryOf),
  ]
  return {
    headers: [
      ...(accepted === undefined ? [] : [{ key: 'Accept', value: accepted }]),
      ...(body && body.kind !== 'multipart' && body.kind !== 'form'
        ? [{ key: 'Content-Type', value: body.mediaType }]
        : []),
      ...keys.headers,
      ...all.filter(({ parameter }) => isSettable(parameter)).map(headerField),
      ...(cookies.length > 0
        ? [
            {
              key: 'Cookie',
              value: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
            },
          ]
        : []),
    ],
    query: [
      ...all.filter(({ parameter }) => parameter.in === 'query').flatMap(queryFields),
      ...keys.query,
    ],
  }
}

const isSettable = ({ in: place, name }: ParameterDocument): boolean =>
  place === 'header' &&
  isToken(name) &&
  !isTransport(name) &&
  !/^(?:accept|content-type|authorization)$/i.test(name)

interface Parameter {
  parameter: ParameterDocument
  given: GivenParameter | undefined
}

const described = ({ description }: ParameterDocument): { description?: string } =>
  description === undefined ? {} : { description }

function headerField({ parameter, given }: Parameter): PostmanField {
  if (!given) return { key: parameter.name, value: '', ...described(parameter), disabled: true }
  const value = fieldValue(headerValue(given.explode, given.value))
  return { key: parameter.name, value, ...described(parameter) }
}

function queryFields({ parameter, given }: Parameter): PostmanField[] {
  if (!given) return [{ key: parameter.name, value: '', ...described(parameter), disabled: true }]
  return queryOf(given).map(({ name, value }) => ({ key: name, value, ...described(parameter) }))
}
