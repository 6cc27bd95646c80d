import path from 'node:path'
import type { Secrets } from './data/secrets.ts'
import type { Environment } from './environment.ts'
import type { LocalOrganization } from './members.ts'
import { type Order, type Provisioned, provisionedSchema } from './provisioning/provisioned.ts'
import { repositoryRoot } from './repository.ts'
import type { Errand } from './supervisor/run-once.ts'

interface ProvisionSource {
  organizations: LocalOrganization[]
  secrets: Secrets
  environment: Environment
  run: (errand: Errand) => Promise<string>
}

/** Makes tables, bucket, bus, queues, pool and users, or finds them; safe to repeat. */
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

/** Makes the rows of the organizations and their members. */
export async function seedOrganizations(
  source: ProvisionSource,
  provisioned: Provisioned,
): Promise<void> {
  await source.run(errand(source, 'organizations', 'seed.ts', provisioned))
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
