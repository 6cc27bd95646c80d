import {
  AlreadyExistsException,
  CreateEmailIdentityCommand,
  type SESv2Client,
} from '@aws-sdk/client-sesv2'

/** The address that mails come from; in AWS its domain is verified by its name server. */
export async function provisionSender(ses: SESv2Client, address: string): Promise<void> {
  try {
    await ses.send(new CreateEmailIdentityCommand({ EmailIdentity: address }))
  } catch (error) {
    if (!(error instanceof AlreadyExistsException)) throw error
  }
}
