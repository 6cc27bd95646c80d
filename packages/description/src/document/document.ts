import type { Manifest, OperationEntry, SchemaDocument, SchemaEntry } from '../documentation.ts'
import { Reading } from '../model/reading.ts'
import type { Specification } from '../model/specification.ts'
import { ownObject, type JsonObject } from '../parse/json.ts'
import { join } from '../pointer.ts'
import { describeOperation, tagsOf, texts } from './describe-operation.ts'
import {
  securitySchemesOf,
  serversOf,
  tagsOfDescription,
  titleOf,
  versionOf,
} from './describe-root.ts'
import { exampleOfSchema } from './example.ts'
import { Packer } from './packs.ts'
import { WrittenSchemas } from './schemas.ts'

export interface Documentation {
  manifest: Manifest
  /** Content addressed: each is stored under its hash. */
  packs: { sha256: string; bytes: Uint8Array }[]
}

/** The documentation of a valid, bundled description. */
export function documentDescription(description: {
  root: JsonObject
  specification: Specification
}): Documentation {
  const reading = new Reading(description.root, description.specification)
  const { root } = reading
  const packer = new Packer()
  const operations = packOperations(reading, packer)
  packer.close()
  const schemas = packSchemas(reading, packer)
  packer.close()
  const manifest: Manifest = {
    title: titleOf(root),
    version: versionOf(root),
    ...texts(ownObject(root, 'info') ?? {}, 'description'),
    specification: description.specification,
    servers: serversOf(root),
    securitySchemes: securitySchemesOf(reading),
    tags: tagsOfDescription(
      root,
      operations.flatMap(({ tags }) => tags),
    ),
    counts: {
      operations: operations.length,
      schemas: schemas.length,
      deprecated: operations.filter(({ deprecated }) => deprecated).length,
      bytes: packer.packs.reduce((total, { bytes }) => total + bytes, 0),
    },
    packs: packer.packs.map(({ sha256, bytes }) => ({ sha256, bytes })),
    operations,
    schemas,
  }
  return {
    manifest,
    packs: packer.packs.map(({ sha256, content }) => ({ sha256, bytes: content })),
  }
}

/** Packed in the order of their keys, so that moving a path in the text changes nothing. */
function packOperations(reading: Reading, packer: Packer): OperationEntry[] {
  const schemes = securitySchemesOf(reading)
  const written = new WrittenSchemas(reading)
  const entries = new Map<string, OperationEntry>()
  const byKey = [...reading.operations].sort((a, b) => (a.key < b.key ? -1 : 1))
  for (const offered of byKey) {
    const page = describeOperation(offered, reading, schemes)
    const text = JSON.stringify(page)
    const { json, linked } = written.reachableFrom(text)
    const shard = `${text.slice(0, -1)},"schemas":${json},"linkedSchemas":${JSON.stringify(linked)}}`
    const { key, slug, method, path, operationId, summary, deprecated } = page
    entries.set(offered.pointer, {
      key,
      slug,
      method,
      path,
      ...(operationId !== undefined && { operationId }),
      ...(summary !== undefined && { summary }),
      tags: tagsOf(offered.node),
      deprecated,
      ...packer.add(key, shard),
    })
  }
  return reading.operations.flatMap(({ pointer }) => entries.get(pointer) ?? [])
}

function packSchemas(reading: Reading, packer: Packer): SchemaEntry[] {
  const schemas = ownObject(ownObject(reading.root, 'components'), 'schemas') ?? {}
  return Object.keys(schemas)
    .sort()
    .map((name) => {
      const schema = schemas[name] ?? null
      const example = exampleOfSchema(schema, reading, 'response')
      const shard: SchemaDocument = { name, schema, ...(example && { example }) }
      return { name, ...packer.add(join('', name), JSON.stringify(shard)) }
    })
}
