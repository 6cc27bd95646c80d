import type {
  Manifest,
  OperationDocument,
  SchemaDocument,
} from '@portolan/description/documentation'
import { cache } from 'react'
import { read } from '../api/page-read.ts'

export type {
  ExampleDocument,
  MediaTypeDocument,
  OperationDocument,
  OperationEntry,
  ParameterDocument,
  ResponseDocument,
  SecuritySchemeDocument,
  ServerDocument,
} from '@portolan/description/documentation'
export type Documentation = Manifest

// The service promises the outline of these; what they hold in full is the description engine's word.

export const readDocumentation = cache(
  async (org: string, api: string, version: string): Promise<Documentation> =>
    (await read((client) =>
      client.GET('/orgs/{org}/docs/{api}/{version}', { params: { path: { org, api, version } } }),
    )) as unknown as Documentation,
)

export const readOperation = cache(
  async (org: string, api: string, version: string, operation: string) =>
    (await read((client) =>
      client.GET('/orgs/{org}/docs/{api}/{version}/operations/{operation}', {
        params: { path: { org, api, version, operation } },
      }),
    )) as unknown as OperationDocument,
)

export const readSchema = cache(
  async (org: string, api: string, version: string, schema: string) =>
    (await read((client) =>
      client.GET('/orgs/{org}/docs/{api}/{version}/schemas/{schema}', {
        params: { path: { org, api, version, schema } },
      }),
    )) as unknown as SchemaDocument,
)
