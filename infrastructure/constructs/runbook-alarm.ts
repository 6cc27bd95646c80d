import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'

/** What whoever is woken reads first. */
export interface Runbook {
  description: string
  investigation: string
  resolution: string
}

interface RunbookAlarmProps {
  name: string
  metric: IMetric
  /** The alarm rises when the metric is above this. */
  above: number
  /** In how many of as many periods. */
  periods?: number
  runbook: Runbook
  topic: ITopic
}

/** An alarm whose text says what it means, where to look and what to do. */
export class RunbookAlarm extends Construct {
  readonly alarm: Alarm

  constructor(scope: Construct, id: string, props: RunbookAlarmProps) {
    super(scope, id)
    const { name, metric, above, periods = 1, runbook, topic } = props
    this.alarm = new Alarm(this, 'Alarm', {
      alarmName: name,
      alarmDescription: [
        `Description: ${runbook.description}`,
        `Investigation: ${runbook.investigation}`,
        `Resolution: ${runbook.resolution}`,
      ].join('\n\n'),
      metric,
      threshold: above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: periods,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    })
    this.alarm.addAlarmAction(new SnsAction(topic))
    this.alarm.addOkAction(new SnsAction(topic))
  }
}
