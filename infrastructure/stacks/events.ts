import { CfnOutput, Duration } from 'aws-cdk-lib'
import { EventBus, Rule } from 'aws-cdk-lib/aws-events'
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import {
  announcementsDeadLetterQueue,
  announcementsQueue,
  announcementsRule,
  eventBus,
  physicalEventName,
} from '../resources/events.ts'
import { PortolanStack, type PortolanStackProps } from './portolan-stack.ts'
import type { SecurityStack } from './security.ts'

/** The bus, and the rule that brings what it hears to the announcements' queue. */
export class EventsStack extends PortolanStack {
  readonly bus: EventBus
  readonly announcements: Queue
  readonly deadLetters: Queue

  constructor(
    scope: Construct,
    id: string,
    props: PortolanStackProps & { security: SecurityStack },
  ) {
    super(scope, id, 'Portolan: event bus and queues', props)
    const { prefix } = this.configuration
    const encrypted = {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: props.security.key,
      enforceSSL: true,
    }
    this.bus = new EventBus(this, 'Bus', { eventBusName: physicalEventName(prefix, eventBus) })
    this.deadLetters = new Queue(this, 'DeadLetters', {
      ...encrypted,
      queueName: physicalEventName(prefix, announcementsDeadLetterQueue),
      retentionPeriod: Duration.seconds(announcementsDeadLetterQueue.retentionSeconds),
    })
    this.announcements = new Queue(this, 'Announcements', {
      ...encrypted,
      queueName: physicalEventName(prefix, announcementsQueue),
      visibilityTimeout: Duration.seconds(announcementsQueue.visibilityTimeoutSeconds),
      retentionPeriod: Duration.seconds(announcementsQueue.retentionSeconds),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: announcementsQueue.receivesMax },
    })
    new Rule(this, 'AnnouncementsRule', {
      ruleName: physicalEventName(prefix, announcementsRule),
      eventBus: this.bus,
      eventPattern: { source: [...announcementsRule.eventPattern.source] },
      // What the bus cannot deliver is as dead as what the workers could not read.
      targets: [new SqsQueue(this.announcements, { deadLetterQueue: this.deadLetters })],
    })
    new CfnOutput(this, 'EventBus', { value: this.bus.eventBusName })
    new CfnOutput(this, 'AnnouncementsQueueUrl', { value: this.announcements.queueUrl })
  }
}
