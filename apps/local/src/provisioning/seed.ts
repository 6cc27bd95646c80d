import { storeConfigFrom } from '@portolan/store/config'
import { seedOrganization } from '@portolan/store/organizations/seed'
import { readFileSync } from 'node:fs'
import { provisionedSchema } from './provisioned.ts'

/** The organizations and their members have their rows; those that exist stay as they are. */
const { organizations } = provisionedSchema.parse(
  JSON.parse(readFileSync(process.stdin.fd, 'utf8')),
)
const config = storeConfigFrom(process.env)
for (const organization of organizations) await seedOrganization(config, organization)
