import type {
  Documentation,
  OperationDocument,
  ParameterDocument,
  MediaTypeDocument,
  ResponseDocument,
  SchemaDocument,
} from './documentation.ts'

/*
 * Documentation that an earlier release built lacks what that release did not make; these fill it in,
 * so that a page can be shown until the version is built again.
 */

export function asDocumentation(answer: unknown): Documentation {
  const { webhooks = [], files = [], tags = [], ...rest } = answer as Partial<Documentation>
  return { ...rest, webhooks, files, tags } as Documentation
}

type Exampled = { example?: unknown; examples?: unknown }

const examplesOf = ({ example, examples }: Exampled) =>
  Array.isArray(examples) ? examples : example === undefined ? [] : [example]

const asMedia = (media: MediaTypeDocument): MediaTypeDocument => ({
  ...media,
  examples: examplesOf(media),
})

const asParameter = (parameter: ParameterDocument): ParameterDocument => ({
  ...parameter,
  ...(parameter.content && { content: parameter.content.map(asMedia) }),
  examples: examplesOf(parameter),
})

const asResponse = (response: ResponseDocument): ResponseDocument => ({
  ...response,
  content: response.content.map(asMedia),
  headers: response.headers.map(asParameter),
  links: response.links.filter((link) => typeof link === 'object'),
})

export function asOperation(answer: unknown): OperationDocument {
  const operation = answer as OperationDocument & { callbacks?: unknown[] }
  const { requestBody } = operation
  return {
    ...operation,
    ...asMessages(operation),
    ...(requestBody && {
      requestBody: { ...requestBody, content: requestBody.content.map(asMedia) },
    }),
    callbacks: operation.callbacks.filter((callback) => typeof callback === 'object'),
    snippets: (operation as Partial<OperationDocument>).snippets ?? [],
  }
}

const asMessages = (page: Pick<OperationDocument, 'parameters' | 'responses'>) => ({
  parameters: page.parameters.map(asParameter),
  responses: page.responses.map(asResponse),
})

export function asSchema(answer: unknown): SchemaDocument {
  const schema = answer as SchemaDocument
  const { schemas = {}, linkedSchemas = [], usedBy } = schema as Partial<SchemaDocument>
  return {
    ...schema,
    examples: examplesOf(schema),
    schemas,
    linkedSchemas,
    usedBy: usedBy ?? { operations: [], webhooks: [], schemas: [], total: 0 },
  }
}
