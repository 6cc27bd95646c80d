import { Context } from '@temporalio/activity'
import type { Finding } from '@portolan/description/finding'
import type { RegistrationStart } from '@portolan/orchestration/registration'
import type { Contact } from '@portolan/store/apis/api'
import { sha256Of } from '@portolan/store/content/blobs'
import type { SourceFormat, VersionContent } from '@portolan/store/versions/versions'
import { runSandboxed } from '../shared/sandboxed.ts'
import { countOf } from '../shared/count-of.ts'
import { type Found, keepFindings } from '../shared/findings.ts'
import { recordStep } from '../shared/steps.ts'
import { nameFindings, slugOf } from './labels.ts'
import type { ApiManagementPorts } from './ports.ts'
import { isZip, loadSource } from './source.ts'

/** A description that was judged valid: everything that later steps need, none of its content. */
export interface ValidDescription {
  slug: string
  version: string
  title: string
  description: string
  contact?: Contact
  specification: string
  operations: number
  webhooks?: number
  schemas: number
  format: SourceFormat
  sizeBytes: number
  sha256: string
  content: VersionContent
}

export type Validation =
  | { valid: true; description: ValidDescription; found: Found }
  | { valid: false; reason: string; code: RefusalCode }

/** `unknown-comparison`: the version to compare with is not published. */
type RefusalCode = 'invalid-description' | 'description-not-judged' | 'unknown-comparison'

interface Judged {
  findings: Finding[]
  total: number
  description?: ValidDescription
}

/** Step 1: reads the description in the sandbox, judges it, and keeps its forms in S3. */
export const validateDescription =
  (ports: ApiManagementPorts) =>
  (start: RegistrationStart): Promise<Validation> =>
    recordStep<Validation>(
      ports,
      start,
      'validateDescription',
      async () => {
        const { findings, total, description } = await judge(ports, start)
        const found = await keepFindings(ports.blobs, start.orgId, findings, total)
        if (!description) {
          const reason = `The description is not valid: ${countOf(found.findings.errors, 'error')}.`
          return {
            result: {
              valid: false,
              reason,
              code: codeOf(findings),
            },
            message: reason,
            status: 'failed',
            change: found,
          }
        }
        const { slug, version, specification, operations, schemas, content, format } = description
        return {
          result: { valid: true, description, found },
          message: `OpenAPI ${specification}, ${countOf(operations, 'operation')}, ${countOf(schemas, 'schema')}`,
          change: { ...found, api: slug, version, content: { ...content, format } },
        }
      },
      { runId: Context.current().info.workflowExecution?.runId ?? '' },
    )

async function judge(ports: ApiManagementPorts, start: RegistrationStart): Promise<Judged> {
  const { blobs, sandbox } = ports
  const { orgId, source, apiParameter, versionParameter } = start
  const loaded = await loadSource(ports, source)
  if ('rule' in loaded) return { findings: [loaded], total: 1 }

  const { bytes, mediaType, entry } = loaded
  const zipped = isZip(bytes)
  const sizeBytes = bytes.length
  const sha256 = sha256Of(bytes)
  const sourceKey = await blobs.put(
    orgId,
    bytes,
    zipped ? 'application/zip' : mediaType || 'text/plain',
  )
  const input = zipped
    ? { zip: bytes, ...(entry && { entry }) }
    : { files: { '': bytes }, entry: '', mediaType }
  const judged = await runSandboxed(sandbox, 'understand', input)
  const { summary, bundle, json, yaml } = judged
  if (!judged.valid || !summary || !bundle) return judged

  const slug = apiParameter ?? slugOf(summary.title)
  const version = versionParameter ?? summary.version
  const given = { slug: apiParameter !== undefined, version: versionParameter !== undefined }
  const refused = nameFindings(slug, version, given)
  if (refused.length > 0)
    return { findings: [...refused, ...judged.findings], total: judged.total + refused.length }

  const unknown = await unknownComparison(ports, start, slug)
  if (unknown) return { findings: [unknown], total: 1 }

  const [bundleKey, jsonKey, yamlKey] = await Promise.all([
    blobs.put(orgId, bundle, 'application/json'),
    json ? blobs.put(orgId, json, 'application/json') : undefined,
    yaml ? blobs.put(orgId, yaml, 'application/yaml') : undefined,
  ])
  return {
    ...judged,
    description: {
      slug,
      version,
      title: summary.title.slice(0, 200),
      description: (summary.description ?? '').slice(0, 1_000),
      ...(summary.contact && { contact: summary.contact }),
      specification: summary.specification,
      operations: summary.operations,
      webhooks: summary.webhooks,
      schemas: summary.schemas,
      format: zipped ? 'zip' : summary.format,
      sizeBytes,
      sha256,
      content: {
        source: sourceKey,
        bundle: bundleKey,
        json: jsonKey ?? sourceKey,
        yaml: yamlKey ?? sourceKey,
      },
    },
  }
}

/** Findings that say more about the moment than about the content; the same content may pass another time. */
const passingRules: readonly string[] = [
  'source-unavailable',
  'took-too-long',
  'too-large-to-process',
]

function codeOf(findings: Finding[]): RefusalCode {
  if (findings.some(({ rule }) => rule === unknownComparisonRule)) return unknownComparisonRule
  return findings.some(({ rule }) => passingRules.includes(rule))
    ? 'description-not-judged'
    : 'invalid-description'
}

const unknownComparisonRule = 'unknown-comparison'

/** Why the version that the caller named cannot be compared with. */
async function unknownComparison(
  { apis, versions }: ApiManagementPorts,
  { orgId, compareWith }: RegistrationStart,
  slug: string,
): Promise<Finding | undefined> {
  if (compareWith === undefined) return undefined
  const api = await apis.findBySlug(orgId, slug)
  const version = api && (await versions.get(api.apiId, compareWith))
  if (version && version.status !== 'withdrawn') return undefined
  return {
    rule: unknownComparisonRule,
    level: 'error',
    message: `${slug} has no published version "${compareWith}" to compare with; name another with \`?compareWith=\`, or leave it out.`,
    file: '',
    pointer: '',
    line: 1,
    column: 1,
  }
}
