import type { components } from '@portolan/specs/types'
import type { Api } from '@portolan/store/apis/apis'
import type { Version } from '@portolan/store/versions/versions'
import type { Reader } from '../shared/find-version.ts'
import { links } from './links.ts'
import { type GateRepresentationPorts, representGate } from '../shared/represent-gate.ts'

/** A version; outsiders are told nothing of people, and nothing of how it came to be published. */
export async function representVersion(
  ports: GateRepresentationPorts,
  { organization: { slug: org }, member }: Reader,
  api: Api,
  row: Version,
  changes: components['schemas']['Change'][] = [],
): Promise<components['schemas']['Version']> {
  const { version, score, gate, withdrawal } = row
  return {
    api: api.slug,
    version,
    status: row.status,
    sequence: row.sequence,
    latest: api.latestVersion === version,
    title: row.title,
    specification: row.specification,
    operations: row.operations,
    schemas: row.schemas,
    ...(score !== undefined && { score }),
    sizeBytes: row.sizeBytes,
    format: row.format,
    sha256: row.sha256,
    ...(row.changes && { changes: { ...row.changes, items: changes } }),
    publishedAt: row.publishedAt,
    ...(member && {
      ...(row.reached && { reached: row.reached }),
      ...(row.improvements && { improvements: row.improvements }),
      ...(gate && { gate: await representGate(ports, gate, api.apiId) }),
      publishedBy: await ports.people.get(row.publishedBy),
      registration: row.registrationId,
      ...(withdrawal && {
        withdrawal: {
          reason: withdrawal.reason,
          withdrawnAt: withdrawal.withdrawnAt,
          withdrawnBy: await ports.people.get(withdrawal.withdrawnBy),
        },
      }),
    }),
    links: {
      self: links.version(org, api.slug, version),
      description: links.description(org, api.slug, version),
      docs: links.docs(org, api.slug, version),
      ...(member && { registration: links.registration(org, row.registrationId) }),
    },
  }
}
