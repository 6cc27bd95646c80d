import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { load } from 'js-yaml'
import { operationsOf } from './operations.ts'
import type { JsonObject, OpenApi } from './types.ts'

const shared = '../common/common.yaml#'

/**
 * All services as one description: the one that Portolan registers with itself. Shared components move
 * in beside the services' own, so every reference is local.
 * @throws {Error} if two services define the same path or component
 */
export async function loadDescription(specsDir: string, label: string): Promise<OpenApi> {
  const common = await read(path.join(specsDir, 'common/common.yaml'))
  const merged: OpenApi = {
    openapi: '3.1.0',
    info: {
      title: 'Portolan',
      version: label,
      summary: 'An API developer portal',
      description:
        'Register API descriptions, follow each version through validation, comparison, documentation and ' +
        'announcement, and read the result.',
      contact: { name: 'The platform team', url: '/' },
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'This portal' }],
    security: [{ accessToken: [] }],
    tags: [],
    paths: {},
    components: structuredClone(common.components as OpenApi['components']),
  }
  for (const service of await services(specsDir)) {
    const description = await read(path.join(specsDir, service, `${service}-api.yaml`))
    merged.tags.push(...((description.tags ?? []) as JsonObject[]))
    addAll(merged.paths, description.paths as JsonObject, service)
    const components = (description.components ?? {}) as Record<string, JsonObject>
    for (const [section, entries] of Object.entries(components))
      addAll((merged.components[section] ??= {}), entries, service)
  }
  const local = localize(merged) as OpenApi
  // What anybody may read needs no token, and shows more to who brings one.
  for (const { operation } of operationsOf(local))
    if (operation['x-public']) operation.security = [{ accessToken: [] }, {}]
  return local
}

async function services(specsDir: string): Promise<string[]> {
  const folders = await readdir(specsDir, { withFileTypes: true })
  const found: string[] = []
  for (const folder of folders) {
    if (!folder.isDirectory()) continue
    const files = await readdir(path.join(specsDir, folder.name))
    if (files.includes(`${folder.name}-api.yaml`)) found.push(folder.name)
  }
  return found.toSorted()
}

async function read(file: string): Promise<JsonObject> {
  return load(await readFile(file, 'utf8')) as JsonObject
}

function addAll(into: JsonObject, entries: JsonObject, service: string): void {
  for (const [name, value] of Object.entries(entries)) {
    if (name in into)
      throw new Error(`${service} defines ${name}, which another service has already`)
    into[name] = value
  }
}

function localize(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(localize)
  if (typeof value === 'string' && value.startsWith(shared)) return value.slice(shared.length - 1)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, localize(inner)]))
}
