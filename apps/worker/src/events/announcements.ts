import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import type { Log } from '@portolan/telemetry/log'
import { announcedEvent } from './event.ts'
import { type DeliveryPorts, deliver } from './deliver.ts'
import { repeat } from './repeat.ts'

const waitSeconds = 10

/**
 * Takes announcements from the queue, and delivers them to those whom they concern. What cannot be read, or
 * mailed, goes to the dead letters by being received too often.
 */
export function startAnnouncements(queueUrl: string, ports: DeliveryPorts, log: Log) {
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
    for (const { Body = '', ReceiptHandle, MessageId } of Messages)
      try {
        await deliver(ports, announcedEvent.parse(JSON.parse(Body)))
        await queue.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle }))
      } catch (error) {
        // The others are delivered meanwhile; this one comes again.
        log.warn({ err: error, message: MessageId }, 'an announcement was not delivered')
      }
    return 0
  })
}
