import path from 'node:path'
import type { Secrets } from './data/secrets.ts'
import type { Environment } from './environment.ts'
import type { LocalOrganization } from './members.ts'
import { type Provisioned, provisionedSchema } from './provisioning/provisioned.ts'
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
  const { organizations, secrets, supervisor, run } = source
  const errand = (name: string, script: string, input: unknown): Errand => ({
    name,
    command: process.execPath,
    arguments: [path.join(import.meta.dirname, 'provisioning', script)],
    environment: source.environment,
    directory: repositoryRoot,
    input: JSON.stringify(input),
  })
  const order = {
    organizations: organizations.map((organization) => ({
      ...organization,
      members: organization.members.map((member) => ({
        ...member,
        password: secrets.passwords[member.email],
      })),
    })),
  }
  const answer = await run(errand('provisioning', 'main.ts', order))
  const provisioned = provisionedSchema.parse(JSON.parse(answer))
  // What is new there is on disk only after a graceful stop, and rows may refer only to what stays.
  if (provisioned.hasNewState) await supervisor.part('storage').restart()
  await run(errand('organizations', 'seed.ts', provisioned))
  return provisioned
}
