import path from 'node:path'
import type { Secrets } from './data/secrets.ts'
import type { Environment } from './environment.ts'
import type { LocalOrganization } from './members.ts'
import { type Order, type Provisioned, provisionedSchema } from './provisioning/provisioned.ts'
import { repositoryRoot } from './repository.ts'
import type { Errand } from './supervisor/run-once.ts'
import type { Supervisor } from './supervisor/supervisor.ts'

interface ProvisionSource {
  organizations: LocalOrganization[]
  secrets: Secrets
  environment: Environment
  supervisor: Supervisor
  run: (errand: Errand) => Promise<string>
}

/** Makes tables, bucket, bus, queues, pool and users, then the rows of the organizations. */
export async function provision(source: ProvisionSource): Promise<Provisioned> {
  const provisioned = await provisionResources(source)
  // What is new there is on disk only after a graceful stop, and rows may refer only to what stays.
  if (provisioned.hasNewState) await source.supervisor.part('storage').restart()
  await source.run(errand(source, 'organizations', 'seed.ts', provisioned))
  return provisioned
}

/**
 * The same without the rows. The storage part, when it was killed, comes back as it was when it was
 * last stopped gracefully; this makes up for the difference.
 */
export async function provisionResources(source: ProvisionSource): Promise<Provisioned> {
  const order: Order = {
    organizations: source.organizations.map((organization) => ({
      ...organization,
      members: organization.members.map((member) => ({
        ...member,
        password: source.secrets.passwords[member.email] ?? '',
      })),
    })),
  }
  const answer = await source.run(errand(source, 'provisioning', 'main.ts', order))
  return provisionedSchema.parse(JSON.parse(answer))
}

const errand = (
  { environment }: ProvisionSource,
  name: string,
  script: string,
  input: Order | Provisioned,
): Errand => ({
  name,
  command: process.execPath,
  arguments: [path.join(import.meta.dirname, 'provisioning', script)],
  environment,
  directory: repositoryRoot,
  input: JSON.stringify(input),
})
