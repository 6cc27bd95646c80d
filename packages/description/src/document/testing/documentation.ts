import { bundle } from '../../bundle/bundle.ts'
import type {
  DocumentationFileName,
  OperationDocument,
  SchemaDocument,
  ShardRange,
  WebhookDocument,
} from '../../documentation.ts'
import { documentDescription, type Documentation, type DocumentInput } from '../document.ts'

/** Documents a description that is given as text. */
export function documentOf(
  text: string | Uint8Array,
  options?: Pick<DocumentInput, 'history' | 'changelog'>,
): Documentation {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const made = bundle(new Map([['api.yaml', bytes]]))
  if (!made.bundle) throw new Error(JSON.stringify(made.findings))
  return documentDescription(made.bundle, options)
}

export function textAt({ packs }: Documentation, { pack, offset, length }: ShardRange): string {
  const bytes = packs[pack]?.bytes.subarray(offset, offset + length)
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}

export const shardAt = (documentation: Documentation, range: ShardRange): unknown =>
  JSON.parse(textAt(documentation, range))

export const operationIn = (documentation: Documentation, key: string): OperationDocument =>
  shardAt(
    documentation,
    found(documentation.manifest.operations, (entry) => entry.key === key),
  ) as OperationDocument

export const webhookIn = (documentation: Documentation, key: string): WebhookDocument =>
  shardAt(
    documentation,
    found(documentation.manifest.webhooks, (entry) => entry.key === key),
  ) as WebhookDocument

export const schemaIn = (documentation: Documentation, name: string): SchemaDocument =>
  shardAt(
    documentation,
    found(documentation.manifest.schemas, (entry) => entry.name === name),
  ) as SchemaDocument

/** A file, put together from its parts. */
export const fileIn = (documentation: Documentation, name: DocumentationFileName): string =>
  found(documentation.manifest.files, (file) => file.name === name)
    .parts.map((part) => textAt(documentation, part))
    .join('')

function found<Entry>(entries: Entry[], isMeant: (entry: Entry) => boolean): Entry {
  const entry = entries.find(isMeant)
  if (!entry) throw new Error('There is no such page or file.')
  return entry
}
