import type { Unplaced } from '../finding.ts'
import { isObject, own, type Json, type JsonObject } from '../parse/json.ts'

/** The versions of the specification that are understood. */
export type Specification = '2.0' | '3.0' | '3.1' | '3.2'

export type Recognized = { root: JsonObject; specification: Specification } | { finding: Unplaced }

/** Which version of OpenAPI a document says it follows, or a finding when it says none that we know. */
export function recognize(value: Json): Recognized {
  const finding = (message: string, pointer = ''): Recognized => ({
    finding: { rule: 'unknown-specification', level: 'error', message, pointer },
  })
  if (!isObject(value))
    return finding(
      'This is no API description: an object was expected. Start with "openapi: 3.1.0", or with "swagger: \'2.0\'".',
    )
  const swagger = own(value, 'swagger')
  const openapi = own(value, 'openapi')
  if (swagger !== undefined && openapi === undefined)
    return swagger === '2.0'
      ? { root: value, specification: '2.0' }
      : finding(
          'The field swagger must be the string "2.0". Quote it, or use openapi for later versions.',
          '/swagger',
        )
  if (openapi === undefined)
    return finding(
      'The document does not say that it is an API description. Add "openapi: 3.1.0" (or the version you follow) at its start.',
    )
  const version =
    typeof openapi === 'string' ? /^(3\.[012])\.\d+(-.+)?$/.exec(openapi)?.[1] : undefined
  if (version !== undefined) return { root: value, specification: version as Specification }
  return finding(
    typeof openapi === 'number'
      ? `The field openapi must be a string with three numbers. Write "${openapi.toFixed(1)}.0" in quotes.`
      : `OpenAPI ${JSON.stringify(openapi)} is not known here. Use 3.0.x, 3.1.x or 3.2.x, written as "3.1.0".`,
    '/openapi',
  )
}
