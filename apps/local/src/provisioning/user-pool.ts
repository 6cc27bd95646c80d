import {
  type CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  type ExplicitAuthFlowsType,
  ListUserPoolClientsCommand,
  ListUserPoolsCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import {
  physicalUserPoolClientName,
  physicalUserPoolName,
  userPool,
  userPoolClient,
} from '@portolan/infrastructure/resources/user-pool'

interface UserPool {
  userPoolId: string
  userPoolClientId: string
  isNew: boolean
}

/** The user pool and its one client, found by their names, since their ids are given on creation. */
export async function provisionUserPool(
  cognito: CognitoIdentityProviderClient,
  prefix: string,
): Promise<UserPool> {
  const foundPool = await findPool(cognito, physicalUserPoolName(prefix))
  const userPoolId = foundPool ?? (await createPool(cognito, physicalUserPoolName(prefix)))
  const clientName = physicalUserPoolClientName(prefix)
  const foundClient = await findClient(cognito, userPoolId, clientName)
  const userPoolClientId = foundClient ?? (await createClient(cognito, userPoolId, clientName))
  return { userPoolId, userPoolClientId, isNew: !foundPool || !foundClient }
}

async function findPool(
  cognito: CognitoIdentityProviderClient,
  name: string,
): Promise<string | undefined> {
  const { UserPools } = await cognito.send(new ListUserPoolsCommand({ MaxResults: 60 }))
  return UserPools?.find(({ Name }) => Name === name)?.Id
}

async function createPool(
  cognito: CognitoIdentityProviderClient,
  PoolName: string,
): Promise<string> {
  const policy = userPool.passwordPolicy
  const { UserPool } = await cognito.send(
    new CreateUserPoolCommand({
      PoolName,
      UsernameAttributes: [...userPool.signInWith],
      AutoVerifiedAttributes: [...userPool.autoVerify],
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: !userPool.selfSignUp },
      Policies: {
        PasswordPolicy: {
          MinimumLength: policy.lengthMin,
          RequireLowercase: policy.requireLowercase,
          RequireUppercase: policy.requireUppercase,
          RequireNumbers: policy.requireDigits,
          RequireSymbols: policy.requireSymbols,
          TemporaryPasswordValidityDays: policy.temporaryPasswordDays,
        },
      },
    }),
  )
  return UserPool?.Id ?? ''
}

async function findClient(
  cognito: CognitoIdentityProviderClient,
  UserPoolId: string,
  name: string,
): Promise<string | undefined> {
  const { UserPoolClients } = await cognito.send(
    new ListUserPoolClientsCommand({ UserPoolId, MaxResults: 60 }),
  )
  return UserPoolClients?.find(({ ClientName }) => ClientName === name)?.ClientId
}

async function createClient(
  cognito: CognitoIdentityProviderClient,
  UserPoolId: string,
  ClientName: string,
): Promise<string> {
  const { UserPoolClient } = await cognito.send(
    new CreateUserPoolClientCommand({
      UserPoolId,
      ClientName,
      GenerateSecret: userPoolClient.generateSecret,
      ExplicitAuthFlows: userPoolClient.authFlows.map(
        (flow): ExplicitAuthFlowsType => `ALLOW_${flow}`,
      ),
      AccessTokenValidity: userPoolClient.accessTokenMinutes,
      IdTokenValidity: userPoolClient.idTokenMinutes,
      RefreshTokenValidity: userPoolClient.refreshTokenDays,
      TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'days' },
      PreventUserExistenceErrors: userPoolClient.preventUserExistenceErrors ? 'ENABLED' : 'LEGACY',
      EnableTokenRevocation: userPoolClient.tokenRevocation,
    }),
  )
  return UserPoolClient?.ClientId ?? ''
}
