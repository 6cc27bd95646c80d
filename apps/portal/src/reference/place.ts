import { operationPage, schemaPage } from '../addresses.ts'

/** The version that a reference page belongs to; its links stay within. */
export type Place = { org: string; api: string; version: string }

export const operationAt = ({ org, api, version }: Place, slug: string) =>
  operationPage(org, api, version, slug)

export const schemaAt = ({ org, api, version }: Place, name: string) =>
  schemaPage(org, api, version, name)
