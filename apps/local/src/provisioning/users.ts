import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  type AdminGetUserCommandOutput,
  AdminSetUserPasswordCommand,
  type AttributeType,
  type CognitoIdentityProviderClient,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider'

export interface User {
  email: string
  name: string
  password: string
}

/**
 * The user exists and may sign in with this password at once; nobody is mailed.
 * Answers with the `sub` under which tokens name the user.
 */
export async function provisionUser(
  cognito: CognitoIdentityProviderClient,
  UserPoolId: string,
  user: User,
): Promise<{ userId: string; isNew: boolean }> {
  const Username = user.email
  const found = await findUser(cognito, UserPoolId, Username)
  if (found?.UserStatus === 'CONFIRMED')
    return { userId: subjectOf(found.UserAttributes), isNew: false }
  const attributes = found?.UserAttributes ?? (await createUser(cognito, UserPoolId, user))
  await cognito.send(
    new AdminSetUserPasswordCommand({
      UserPoolId,
      Username,
      Password: user.password,
      Permanent: true,
    }),
  )
  return { userId: subjectOf(attributes), isNew: true }
}

async function createUser(
  cognito: CognitoIdentityProviderClient,
  UserPoolId: string,
  { email, name }: User,
): Promise<AttributeType[] | undefined> {
  const { User } = await cognito.send(
    new AdminCreateUserCommand({
      UserPoolId,
      Username: email,
      MessageAction: 'SUPPRESS',
      UserAttributes: [
        { Name: 'email', Value: email },
        { Name: 'email_verified', Value: 'true' },
        { Name: 'name', Value: name },
      ],
    }),
  )
  return User?.Attributes
}

async function findUser(
  cognito: CognitoIdentityProviderClient,
  UserPoolId: string,
  Username: string,
): Promise<AdminGetUserCommandOutput | undefined> {
  try {
    return await cognito.send(new AdminGetUserCommand({ UserPoolId, Username }))
  } catch (error) {
    if (error instanceof UserNotFoundException) return undefined
    throw error
  }
}

const subjectOf = (attributes: AttributeType[] | undefined): string =>
  attributes?.find(({ Name }) => Name === 'sub')?.Value ?? ''
