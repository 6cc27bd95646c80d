import path from 'node:path'
import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { Architecture, Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { type Access, type LambdaName, lambdaAccess } from './access.ts'
import {
  type DataStacks,
  grantAccess,
  grantSecret,
  serviceEnvironment,
  temporalEnvironment,
} from './grant-access.ts'

const bundles = path.resolve(import.meta.dirname, '../../apps/api/dist')

/** A little less than API Gateway waits, so that our own answer comes before its own. */
const timeoutSeconds = 28

/** Whose answers link to runs in the Temporal Web UI. */
const showsRuns = /^(apis|governance)-/

/** One bundle of `apps/api` as a function, with what `lambdaAccess` says and no more. */
export class ServiceFunction extends Construct {
  readonly function: Function

  constructor(
    scope: Construct,
    lambda: LambdaName,
    { stacks, prefix }: { stacks: DataStacks; prefix: string },
  ) {
    super(scope, lambda)
    const access: Access = lambdaAccess[lambda]
    const { key, secretNames } = stacks.security
    const { temporalUiUrl } = stacks.auth.configuration
    const functionName = `${prefix}-${lambda}`
    this.function = new Function(this, 'Function', {
      functionName,
      description: `Portolan: ${lambda}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(path.join(bundles, lambda)),
      // A full core comes with 1,769 MB; signing and encrypting are what these functions compute.
      memorySize: 1_024,
      timeout: Duration.seconds(timeoutSeconds),
      logGroup: new LogGroup(this, 'Log', {
        logGroupName: `/aws/lambda/${functionName}`,
        retention: RetentionDays.THREE_MONTHS,
        removalPolicy: RemovalPolicy.DESTROY,
      }),
      environment: {
        ...serviceEnvironment(stacks),
        ...(access.masterKey && { PORTOLAN_KEY_SECRET: secretNames.masterKey }),
        ...(access.temporal && temporalEnvironment(stacks)),
        ...(access.temporal &&
          secretNames.temporalApiKey && { TEMPORAL_API_KEY_SECRET: secretNames.temporalApiKey }),
        ...(showsRuns.test(lambda) && temporalUiUrl && { PORTOLAN_TEMPORAL_UI_URL: temporalUiUrl }),
      },
    })
    grantAccess(this.function, access, stacks)
    if (access.masterKey) grantSecret(this.function, secretNames.masterKey, key)
    if (access.temporal && secretNames.temporalApiKey)
      grantSecret(this.function, secretNames.temporalApiKey, key)
  }
}
