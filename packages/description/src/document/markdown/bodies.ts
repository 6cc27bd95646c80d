import type {
  ExampleDocument,
  MediaTypeDocument,
  ParameterDocument,
  RequestBodyDocument,
  ResponseDocument,
} from '../../documentation.ts'
import { operationAddress } from './addresses.ts'
import { block, fenced } from './block.ts'
import { code, inlineMarkdown, link, oneLine, plainText, row, sentences } from './inline.ts'
import type { SchemaLists } from './schema-list.ts'
import { statusInWords } from './status.ts'

const places = ['path', 'query', 'querystring', 'header', 'cookie']

/** Blocks with a table of parameters; none where there are none. */
export function parameterBlocks(
  parameters: ParameterDocument[],
  lists: SchemaLists,
  marks: string,
): string[] {
  if (parameters.length === 0) return []
  const sorted = parameters.toSorted(
    (one, other) => places.indexOf(one.in) - places.indexOf(other.in),
  )
  const rows = sorted.map((parameter) =>
    row([
      code(parameter.name),
      plainText(parameter.in),
      parameterType(parameter, lists),
      parameter.required ? 'yes' : 'no',
      parameterText(parameter, lists),
    ]),
  )
  return [
    `${marks} Parameters`,
    [
      '| Name | In | Type | Required | Description |',
      '| --- | --- | --- | --- | --- |',
      ...rows,
    ].join('\n'),
    ...nestedParameters(sorted, lists),
  ]
}

export function headerBlocks(headers: ParameterDocument[], lists: SchemaLists): string[] {
  if (headers.length === 0) return []
  const rows = headers.map((header) =>
    row([code(header.name), parameterType(header, lists), parameterText(header, lists)]),
  )
  return [['| Header | Type | Description |', '| --- | --- | --- |', ...rows].join('\n')]
}

const schemaOf = ({ schema, content }: ParameterDocument) => schema ?? content?.[0]?.schema

const parameterType = (parameter: ParameterDocument, lists: SchemaLists): string =>
  [
    lists.type(schemaOf(parameter)),
    ...(parameter.content ?? []).map(({ mediaType }) => `as ${code(mediaType)}`),
  ].join(' ')

function parameterText(parameter: ParameterDocument, lists: SchemaLists): string {
  const schema = schemaOf(parameter)
  const description = parameter.description ?? lists.description(schema)
  const given = parameter.examples.filter(({ generated }) => !generated)
  return sentences([
    parameter.deprecated ? '**Deprecated.**' : '',
    description === undefined ? '' : inlineMarkdown(description),
    schema === undefined ? '' : lists.facts(schema),
    parameter.style === undefined ? '' : styleInWords(parameter),
    given.length > 0 ? `Example: ${given.map(({ value }) => code(asText(value))).join(', ')}.` : '',
  ])
}

const styleInWords = ({ style, explode }: ParameterDocument): string =>
  `Style: ${plainText(style ?? '')}${explode === undefined ? '' : explode ? ', exploded' : ', not exploded'}.`

/** Below the table, what an object in a parameter consists of. */
const nestedParameters = (parameters: ParameterDocument[], lists: SchemaLists): string[] =>
  parameters.flatMap((parameter) => {
    const list = lists.list(schemaOf(parameter))
    return list === '' ? [] : [`Members of ${code(parameter.name)}:`, list]
  })

export function requestBodyBlocks(
  body: RequestBodyDocument | undefined,
  lists: SchemaLists,
  level: number,
): string[] {
  if (!body) return []
  return [
    `${'#'.repeat(level)} Request body`,
    body.required ? 'Required.' : 'Optional.',
    ...(body.description === undefined ? [] : [block(body.description, level)]),
    ...contentBlocks(body.content, lists, level + 1),
  ]
}

export function responseBlocks(
  responses: ResponseDocument[],
  lists: SchemaLists,
  level: number,
): string[] {
  if (responses.length === 0) return []
  return [
    `${'#'.repeat(level)} Responses`,
    ...responses.flatMap((response) => oneResponse(response, lists, level + 1)),
  ]
}

function oneResponse(response: ResponseDocument, lists: SchemaLists, level: number): string[] {
  const words = statusInWords(response.status)
  return [
    `${'#'.repeat(level)} ${plainText(response.status)}${words === '' ? '' : ` ${words}`}`,
    ...(response.description === undefined ? [] : [block(response.description, level)]),
    ...headerBlocks(response.headers, lists),
    ...contentBlocks(response.content, lists, level + 1),
    ...linkBlocks(response),
  ]
}

function linkBlocks({ links }: ResponseDocument): string[] {
  if (links.length === 0) return []
  const items = links.map((one) => {
    const name = code(one.operationId ?? one.name)
    const target = one.operation === undefined ? name : link(name, operationAddress(one.operation))
    const values = Object.entries(one.parameters).map(
      ([parameter, value]) => `${code(parameter)} is ${code(asText(value))}`,
    )
    if (one.requestBody !== undefined) values.push(`the body is ${code(asText(one.requestBody))}`)
    const description = one.description === undefined ? '' : `: ${inlineMarkdown(one.description)}`
    return `- ${plainText(one.name)} leads to ${target}${values.length > 0 ? ` where ${values.join(', ')}` : ''}${description}`
  })
  return ['Links:', items.join('\n')]
}

export function contentBlocks(
  content: MediaTypeDocument[],
  lists: SchemaLists,
  level: number,
): string[] {
  const marks = '#'.repeat(Math.min(level, 6))
  return content.flatMap((media) => [
    `${marks} ${code(media.mediaType)}`,
    ...schemaBlocks(media.schema, lists, 'Type'),
    ...schemaBlocks(media.itemSchema, lists, 'A stream; each item'),
    ...encodingBlocks(media),
    ...media.examples.flatMap((example) => exampleBlocks(example, media.mediaType)),
  ])
}

function schemaBlocks(
  schema: MediaTypeDocument['schema'],
  lists: SchemaLists,
  words: string,
): string[] {
  if (schema === undefined) return []
  const facts = lists.facts(schema)
  const list = lists.list(schema)
  return [
    `${words}: ${lists.type(schema)}${facts === '' ? '' : `. ${facts}`}`,
    ...(list === '' ? [] : [list]),
  ]
}

function encodingBlocks({ encoding }: MediaTypeDocument): string[] {
  const items = Object.entries(encoding ?? {}).map(([name, { contentType, style, explode }]) => {
    const facts = [
      contentType === undefined ? '' : `as ${code(contentType)}`,
      style === undefined ? '' : `in style ${plainText(style)}`,
      explode === undefined ? '' : explode ? 'exploded' : 'not exploded',
    ].filter((fact) => fact !== '')
    return `- ${code(name)} is written ${facts.join(', ')}`
  })
  return items.length === 0 ? [] : ['Encoding:', items.join('\n')]
}

/** An example between fences, with what is said of it. */
export function exampleBlocks(example: ExampleDocument, mediaType: string): string[] {
  const name = example.summary ?? example.name
  const title = name === undefined ? 'Example:' : `Example (${plainText(name)}):`
  return [
    title,
    ...(example.description === undefined ? [] : [inlineMarkdown(example.description)]),
    typeof example.value === 'string' && !/json/i.test(mediaType)
      ? fenced(example.value, /xml/i.test(mediaType) ? 'xml' : '')
      : fenced(JSON.stringify(example.value, null, 2), 'json'),
  ]
}

const asText = (value: unknown): string =>
  typeof value === 'string' ? oneLine(value) : JSON.stringify(value)
