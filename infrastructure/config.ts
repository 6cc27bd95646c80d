import type { Node } from 'constructs'
import { z } from 'zod'

const list = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .pipe(z.array(z.string().min(1)).min(1))

const settings = z.object({
  /** Begins every physical name: `portolan-{stage}-…`. */
  stage: z.string().regex(/^[a-z][a-z0-9-]{0,19}$/, 'lower case letters, digits and hyphens'),
  /** `host:port` of the Temporal server or of a namespace in Temporal Cloud. */
  temporalAddress: z.string().regex(/^[^:/\s]+:\d+$/, 'host:port'),
  temporalNamespace: z.string().min(1).default('default'),
  /** Name of the secret with the API key of Temporal Cloud; absent for a server of your own. */
  temporalApiKeySecret: z.string().min(1).optional(),
  temporalUiUrl: z.url().optional(),
  /** Where people open the portal; its pages may upload to the content bucket. */
  portalUrl: z.url(),
  /** The API's own domain, with the certificate that covers it; both or neither. */
  apiDomain: z.string().min(1).optional(),
  apiCertificateArn: z.string().startsWith('arn:').optional(),
  /** A network that exists, for the workers; absent, they get one of their own. */
  vpcId: z.string().startsWith('vpc-').optional(),
  vpcAvailabilityZones: list.optional(),
  vpcPrivateSubnetIds: list.optional(),
  /** The Git repository that the portal is built from, and the secret with a token for it. */
  repository: z.url().default('https://github.com/portolan/portolan'),
  repositoryBranch: z.string().min(1).default('main'),
  repositoryTokenSecret: z.string().min(1).default('portolan/repository-token'),
  /** The address that mails to people come from, of a domain of yours; nobody is mailed without. */
  mailFrom: z.email().optional(),
  /** Who is mailed when an alarm rises. */
  alarmEmail: z.email().optional(),
  /** Nothing here is worth keeping: what holds data is deleted with its stack. */
  ephemeral: z.stringbool().default(false),
  /** Where Cognito is, if not at its address in AWS. */
  identityEndpoint: z.url().optional(),
})

const configuration = settings
  .refine((given) => !given.apiDomain === !given.apiCertificateArn, {
    message: 'apiDomain and apiCertificateArn belong together',
  })
  .refine((given) => !given.vpcId || (given.vpcAvailabilityZones && given.vpcPrivateSubnetIds), {
    message: 'vpcId needs vpcAvailabilityZones and vpcPrivateSubnetIds',
  })
  .transform((given) => ({ ...given, prefix: `portolan-${given.stage}` }))

export type Configuration = z.output<typeof configuration>

/** @throws {Error} naming each setting that is missing or wrong, and how to give it */
export function parseConfiguration(given: Record<string, unknown>): Configuration {
  const parsed = configuration.safeParse(given)
  if (parsed.success) return parsed.data
  throw new Error(
    `The configuration is not valid; give settings with --context name=value or as ${variableOf('name')}.\n${z.prettifyError(parsed.error)}`,
  )
}

/** Settings of the environment go before those of `--context` and `cdk.json`. */
export const readConfiguration = (node: Node, env: NodeJS.ProcessEnv): Configuration =>
  parseConfiguration(
    Object.fromEntries(
      Object.keys(settings.shape).map((name) => [
        name,
        env[variableOf(name)] ?? (node.tryGetContext(name) as unknown),
      ]),
    ),
  )

/** `temporalAddress` is PORTOLAN_TEMPORAL_ADDRESS. */
const variableOf = (name: string): string =>
  `PORTOLAN_${name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`
