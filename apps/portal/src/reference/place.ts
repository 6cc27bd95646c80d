import {
  documentationFile,
  operationPage,
  schemaPage,
  securityPage,
  versionPage,
  webhookPage,
} from '../addresses.ts'

/** The version that a reference page belongs to; its links stay within. */
export type Place = { org: string; api: string; version: string }

export const overviewAt = ({ org, api, version }: Place) => versionPage(org, api, version)

export const securityAt = ({ org, api, version }: Place) => securityPage(org, api, version)

export const operationAt = ({ org, api, version }: Place, slug: string) =>
  operationPage(org, api, version, slug)

export const webhookAt = ({ org, api, version }: Place, slug: string) =>
  webhookPage(org, api, version, slug)

export const schemaAt = ({ org, api, version }: Place, name: string) =>
  schemaPage(org, api, version, name)

export const fileAt = ({ org, api, version }: Place, file: string) =>
  documentationFile(org, api, version, file)
