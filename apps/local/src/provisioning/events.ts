import {
  CreateEventBusCommand,
  DescribeEventBusCommand,
  type EventBridgeClient,
  PutRuleCommand,
  PutTargetsCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-eventbridge'
import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  QueueDoesNotExist,
  type SQSClient,
  SetQueueAttributesCommand,
} from '@aws-sdk/client-sqs'
import {
  announcementsDeadLetterQueue,
  announcementsQueue,
  announcementsRule,
  eventBus,
  physicalEventName,
} from '@portolan/infrastructure/resources/events'

interface Queue {
  url: string
  arn: string
  isNew: boolean
}

/** The bus, and the rule that brings what it hears to the announcements' queue. */
export async function provisionEvents(
  { eventBridge, sqs }: { eventBridge: EventBridgeClient; sqs: SQSClient },
  prefix: string,
): Promise<{ announcementsQueueUrl: string; isNew: boolean }> {
  const busName = physicalEventName(prefix, eventBus)
  const [busIsNew, deadLetters] = await Promise.all([
    provisionBus(eventBridge, busName),
    provisionQueue(sqs, physicalEventName(prefix, announcementsDeadLetterQueue), {
      MessageRetentionPeriod: String(announcementsDeadLetterQueue.retentionSeconds),
    }),
  ])
  const announcements = await provisionQueue(sqs, physicalEventName(prefix, announcementsQueue), {
    MessageRetentionPeriod: String(announcementsQueue.retentionSeconds),
    VisibilityTimeout: String(announcementsQueue.visibilityTimeoutSeconds),
    RedrivePolicy: JSON.stringify({
      deadLetterTargetArn: deadLetters.arn,
      maxReceiveCount: announcementsQueue.receivesMax,
    }),
  })
  const rule = physicalEventName(prefix, announcementsRule)
  await eventBridge.send(
    new PutRuleCommand({
      Name: rule,
      EventBusName: busName,
      EventPattern: JSON.stringify(announcementsRule.eventPattern),
    }),
  )
  await eventBridge.send(
    new PutTargetsCommand({
      Rule: rule,
      EventBusName: busName,
      Targets: [{ Id: announcementsQueue.name, Arn: announcements.arn }],
    }),
  )
  return {
    announcementsQueueUrl: announcements.url,
    isNew: busIsNew || deadLetters.isNew || announcements.isNew,
  }
}

async function provisionBus(eventBridge: EventBridgeClient, name: string): Promise<boolean> {
  try {
    await eventBridge.send(new DescribeEventBusCommand({ Name: name }))
    return false
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error
    await eventBridge.send(new CreateEventBusCommand({ Name: name }))
    return true
  }
}

async function provisionQueue(
  sqs: SQSClient,
  name: string,
  Attributes: Record<string, string>,
): Promise<Queue> {
  let url = await findQueue(sqs, name)
  const isNew = url === undefined
  if (url === undefined) {
    const created = await sqs.send(new CreateQueueCommand({ QueueName: name, Attributes }))
    url = atEndpoint(created.QueueUrl)
  } else await sqs.send(new SetQueueAttributesCommand({ QueueUrl: url, Attributes }))
  const described = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['QueueArn'] }),
  )
  return { url, arn: described.Attributes?.['QueueArn'] ?? '', isNew }
}

async function findQueue(sqs: SQSClient, name: string): Promise<string | undefined> {
  try {
    return atEndpoint((await sqs.send(new GetQueueUrlCommand({ QueueName: name }))).QueueUrl)
  } catch (error) {
    if (error instanceof QueueDoesNotExist) return undefined
    throw error
  }
}

/** The stand-in remembers the port on which it made the queue; it may listen on another by now. */
function atEndpoint(queueUrl: string | undefined): string {
  const { pathname } = new URL(queueUrl ?? '')
  return new URL(pathname, process.env['AWS_ENDPOINT_URL']).href
}
