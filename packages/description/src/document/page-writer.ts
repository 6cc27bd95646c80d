import type {
  OperationDocument,
  OperationEntry,
  SchemaDocument,
  SchemaEntry,
  SearchRow,
  ShardRange,
  WebhookDocument,
  WebhookEntry,
} from '../documentation.ts'
import { own, type JsonObject } from '../parse/json.ts'
import { describeOperation, tagsOf } from './describe-operation.ts'
import { describeWebhook } from './describe-webhook.ts'
import { postmanItem } from './files/postman.ts'
import { operationRow, schemaRows, searchLines, webhookRow } from './files/search-rows.ts'
import { operationTwin, schemaTwin, webhookTwin } from './markdown/twins.ts'
import { Packer, type Packs } from './packs.ts'
import { postmanText } from './postman-folders.ts'
import type { WrittenSchemas } from './schemas.ts'
import type { Scope } from './scope.ts'
import { snippetsOf } from './snippets/snippets.ts'
import { texts } from './texts.ts'
import type { Unit } from './units.ts'
import type { Usage } from './usage.ts'

/** What the pages of a description are made from. */
export interface Sources extends Scope {
  units: Unit[]
  written: WrittenSchemas
  usage: Usage
}

/** Makes pages, and what else is told of what they show, and puts it into packs. */
export class PageWriter {
  readonly operations: OperationEntry[] = []
  readonly webhooks: WebhookEntry[] = []
  readonly schemas: SchemaEntry[] = []
  readonly pages: Packer
  readonly twins: Packer
  readonly postman: Packer
  readonly search: Packer
  /** Of everything so far. */
  bytes = 0
  private readonly sources: Sources

  constructor(sources: Sources, packs: Packs) {
    this.sources = sources
    this.pages = new Packer(packs)
    this.twins = new Packer(packs)
    this.postman = new Packer(packs)
    this.search = new Packer(packs)
  }

  write(index: number): void {
    const unit = this.sources.units[index]
    if (unit?.kind === 'operation') this.writeOperation(unit, index)
    else if (unit?.kind === 'webhook') this.writeWebhook(unit)
    else if (unit) this.writeSchema(unit)
  }

  close(): void {
    for (const packer of [this.pages, this.twins, this.postman, this.search]) packer.close()
  }

  private writeOperation({ key, offered }: Unit & { kind: 'operation' }, index: number): void {
    const { reading, units } = this.sources
    const described = describeOperation(offered, this.sources)
    const page = { ...described, snippets: snippetsOf(described, reading) }
    const { slug, method, path, deprecated, sunset } = page
    const entry = {
      key,
      slug,
      method,
      path,
      ...texts(offered.node, 'operationId', 'summary'),
      tags: tagsOf(offered.node),
      deprecated,
      ...(sunset !== undefined && { sunset }),
    }
    this.add(this.postman, key, postmanText(units, index, postmanItem(page, reading)))
    this.addRows(key, [operationRow(page)])
    this.operations.push({
      ...entry,
      ...this.addPage(key, page satisfies Omit<OperationDocument, 'schemas' | 'linkedSchemas'>),
      twin: this.addTwin(key, operationTwin(page, reading)),
    })
  }

  private writeWebhook({ key, slug, offered }: Unit & { kind: 'webhook' }): void {
    const page = describeWebhook(offered, this.sources)
    this.addRows(key, [webhookRow(page)])
    this.webhooks.push({
      key: page.key,
      slug,
      name: page.name,
      method: page.method,
      ...texts(offered.node, 'operationId', 'summary'),
      tags: page.tags,
      deprecated: page.deprecated,
      ...this.addPage(key, page satisfies Omit<WebhookDocument, 'schemas' | 'linkedSchemas'>),
      twin: this.addTwin(key, webhookTwin(page, this.sources.reading)),
    })
  }

  private writeSchema({ key, name, schema }: Unit & { kind: 'schema' }): void {
    const { reading, examples, usage } = this.sources
    const page: Omit<SchemaDocument, 'schemas' | 'linkedSchemas'> = {
      name,
      schema,
      examples: examples.ofComponent(name, schema),
      usedBy: usage.of(name),
    }
    this.addRows(key, schemaRows(page, reading))
    this.schemas.push({
      name,
      ...texts((schema ?? {}) as JsonObject, 'title'),
      deprecated: own(schema, 'deprecated') === true,
      ...this.addPage(key, page, name),
      twin: this.addTwin(key, schemaTwin(page, reading)),
    })
  }

  /** A page with the schemas that it leads to. */
  private addPage(key: string, page: object, without?: string): ShardRange {
    const text = JSON.stringify(page)
    const { json, linked } = this.sources.written.reachableFrom(text, without)
    return this.add(
      this.pages,
      key,
      `${text.slice(0, -1)},"schemas":${json},"linkedSchemas":${JSON.stringify(linked)}}`,
    )
  }

  /** With an empty line after it: one after another they are `llms-full.txt`. */
  private addTwin(key: string, text: string): ShardRange {
    return this.add(this.twins, key, text, '\n')
  }

  private addRows(key: string, rows: SearchRow[]): void {
    this.add(this.search, key, searchLines(rows))
  }

  private add(packer: Packer, key: string, text: string, after?: string): ShardRange {
    const range = packer.add(key, text, after)
    this.bytes += range.length
    return range
  }
}
