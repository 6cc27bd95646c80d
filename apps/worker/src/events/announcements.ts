import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { isPermitted } from '@portolan/identity/permissions'
import type { Organizations } from '@portolan/store/organizations/organizations'
import type { Announcement, Inbox } from '@portolan/store/users/inbox'
import type { Log } from '@portolan/telemetry/log'
import { z } from 'zod'
import { repeat } from './repeat.ts'

const waitSeconds = 10

const event = z.object({
  'detail-type': z.enum(['version-published', 'approval-requested']),
  detail: z.object({
    id: z.string(),
    payload: z.object({
      orgId: z.string(),
      organization: z.string(),
      api: z.string(),
      version: z.string(),
      title: z.string(),
      registrationId: z.string(),
      breakingChanges: z.number().optional(),
      createdAt: z.string(),
    }),
  }),
})

/**
 * Takes announcements from the queue and writes them into inboxes: a publication to everyone in the
 * organization, a request for approval to those who may decide. What cannot be read goes to the dead letters
 * by being received too often.
 */
export function startAnnouncements(
  queueUrl: string,
  inbox: Inbox,
  organizations: Organizations,
  log: Log,
) {
  const queue = new SQSClient({})
  return repeat('the announcements', log, async (signal) => {
    const { Messages = [] } = await queue.send(
      new ReceiveMessageCommand({
        QueueUrl: queueUrl,
        MaxNumberOfMessages: 10,
        WaitTimeSeconds: waitSeconds,
      }),
      { abortSignal: signal },
    )
    for (const { Body = '', ReceiptHandle } of Messages) {
      await deliver(event.parse(JSON.parse(Body)))
      await queue.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle }))
    }
    return 0
  })

  async function deliver({ 'detail-type': kind, detail }: z.infer<typeof event>): Promise<void> {
    const { orgId, ...said } = detail.payload
    const announcement: Announcement = {
      id: detail.id,
      kind,
      organization: said.organization,
      api: said.api,
      version: said.version,
      title: said.title,
      registrationId: said.registrationId,
      createdAt: said.createdAt,
      ...(said.breakingChanges !== undefined && { breakingChanges: said.breakingChanges }),
    }
    for (const { userId, role } of await organizations.membersOf(orgId))
      if (kind === 'version-published' || isPermitted(role, 'registrations:decide'))
        await inbox.deliver(userId, announcement)
  }
}
