import { CfnOutput, Duration, Stack } from 'aws-cdk-lib'
import {
  AccountRecovery,
  FeaturePlan,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito'
import type { Construct } from 'constructs'
import {
  physicalUserPoolClientName,
  physicalUserPoolName,
  userPool,
  userPoolClient,
} from '../resources/user-pool.ts'
import { PortolanStack, type PortolanStackProps } from './portolan-stack.ts'

/** Where people sign in. */
export class AuthStack extends PortolanStack {
  readonly userPool: UserPool
  readonly client: UserPoolClient

  constructor(scope: Construct, id: string, props: PortolanStackProps) {
    super(scope, id, 'Portolan: user pool', props)
    const { prefix, ephemeral } = this.configuration
    const policy = userPool.passwordPolicy
    this.userPool = new UserPool(this, 'Users', {
      userPoolName: physicalUserPoolName(prefix),
      signInAliases: { email: true },
      autoVerify: { email: true },
      selfSignUpEnabled: userPool.selfSignUp,
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      featurePlan: FeaturePlan.ESSENTIALS,
      deletionProtection: !ephemeral,
      removalPolicy: this.dataRemoval,
      passwordPolicy: {
        minLength: policy.lengthMin,
        requireLowercase: policy.requireLowercase,
        requireUppercase: policy.requireUppercase,
        requireDigits: policy.requireDigits,
        requireSymbols: policy.requireSymbols,
        tempPasswordValidity: Duration.days(policy.temporaryPasswordDays),
      },
    })
    this.client = this.userPool.addClient('Portal', {
      userPoolClientName: physicalUserPoolClientName(prefix),
      generateSecret: userPoolClient.generateSecret,
      // Refreshing needs no flow of its own here: CDK always allows it.
      authFlows: { userPassword: userPoolClient.authFlows.includes('USER_PASSWORD_AUTH') },
      accessTokenValidity: Duration.minutes(userPoolClient.accessTokenMinutes),
      idTokenValidity: Duration.minutes(userPoolClient.idTokenMinutes),
      refreshTokenValidity: Duration.days(userPoolClient.refreshTokenDays),
      preventUserExistenceErrors: userPoolClient.preventUserExistenceErrors,
      enableTokenRevocation: userPoolClient.tokenRevocation,
      disableOAuth: true,
    })
    new CfnOutput(this, 'UserPoolId', { value: this.userPool.userPoolId })
    new CfnOutput(this, 'UserPoolClientId', { value: this.client.userPoolClientId })
  }

  /** What whoever verifies access tokens must know. */
  get identityEnvironment(): Record<string, string> {
    const issuer = `https://cognito-idp.${Stack.of(this).region}.${Stack.of(this).urlSuffix}`
    const keys = this.configuration.identityEndpoint ?? issuer
    return {
      PORTOLAN_USER_POOL_ID: this.userPool.userPoolId,
      PORTOLAN_USER_POOL_CLIENT_ID: this.client.userPoolClientId,
      PORTOLAN_TOKEN_ISSUER: `${issuer}/${this.userPool.userPoolId}`,
      PORTOLAN_TOKEN_JWKS_URL: `${keys}/${this.userPool.userPoolId}/.well-known/jwks.json`,
    }
  }
}
