import { Duration } from 'aws-cdk-lib'
import {
  Dashboard,
  GraphWidget,
  type IMetric,
  MathExpression,
  Metric,
} from 'aws-cdk-lib/aws-cloudwatch'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Construct } from 'constructs'
import { lambdaNames } from '../constructs/access.ts'
import { RunbookAlarm } from '../constructs/runbook-alarm.ts'
import { runbooks } from '../constructs/runbooks.ts'
import type { ApiStack } from './api.ts'
import type { EventsStack } from './events.ts'
import { PortolanStack, type PortolanStackProps } from './portolan-stack.ts'
import type { WorkersStack } from './workers.ts'

interface Watched {
  api: ApiStack
  events: EventsStack
  workers: WorkersStack
}

const latencyMsMax = 2_000

/** What wakes somebody, and what they look at then. */
export class MonitoringStack extends PortolanStack {
  readonly #topic: Topic

  constructor(scope: Construct, id: string, props: PortolanStackProps & Watched) {
    super(scope, id, 'Portolan: alarms and dashboard', props)
    const { prefix, alarmEmail } = this.configuration
    this.#topic = new Topic(this, 'Alarms', { topicName: `${prefix}-alarms`, enforceSSL: true })
    if (alarmEmail) this.#topic.addSubscription(new EmailSubscription(alarmEmail))

    const { api, events, workers } = props
    const deadLetters = events.deadLetters.metricApproximateNumberOfMessagesVisible({
      statistic: 'Maximum',
    })
    const serverErrors = api.api.metricServerError({ statistic: 'Sum' })
    const latency = api.api.metricLatency({ statistic: 'p99' })
    this.alarm('dead-letters', deadLetters, { above: 0, runbook: runbooks.deadLetters })
    this.alarm('server-errors', serverErrors, { above: 5, runbook: runbooks.serverErrors })
    this.alarm('latency', latency, {
      above: latencyMsMax,
      periods: 3,
      runbook: runbooks.latency,
    })
    for (const lambda of lambdaNames) {
      const { [lambda]: watched } = api.functions
      this.alarm(`${lambda}-errors`, watched.metricErrors(), {
        above: 2,
        runbook: runbooks.functionErrors,
      })
      this.alarm(`${lambda}-throttles`, watched.metricThrottles(), {
        above: 0,
        runbook: runbooks.throttles,
      })
    }
    const missingWorkers = this.missingWorkers(workers)
    this.alarm('workers-down', missingWorkers, {
      above: 0,
      periods: 2,
      runbook: runbooks.workersDown,
    })

    const graph = (title: string, ...left: IMetric[]) => new GraphWidget({ title, left, width: 12 })
    new Dashboard(this, 'Dashboard', {
      dashboardName: prefix,
      widgets: [
        [
          graph('Requests', api.api.metricCount({ statistic: 'Sum' })),
          graph('Latency (p50, p99)', api.api.metricLatency({ statistic: 'p50' }), latency),
        ],
        [
          graph('Errors', api.api.metricClientError({ statistic: 'Sum' }), serverErrors),
          graph(
            'Function errors',
            ...lambdaNames.map((name) => api.functions[name].metricErrors()),
          ),
        ],
        [
          graph(
            'Announcements',
            events.announcements.metricApproximateNumberOfMessagesVisible(),
            deadLetters,
          ),
          graph('Workers', workers.service.metricCpuUtilization(), missingWorkers),
        ],
      ],
    })
  }

  private alarm(
    name: string,
    metric: IMetric,
    watch: Pick<ConstructorParameters<typeof RunbookAlarm>[2], 'above' | 'periods' | 'runbook'>,
  ): void {
    new RunbookAlarm(this, name, {
      ...watch,
      name: `${this.configuration.prefix}-${name}`,
      metric,
      topic: this.#topic,
    })
  }

  /** How many workers are fewer than should be. */
  private missingWorkers({ service }: WorkersStack): IMetric {
    const count = (metricName: string) =>
      new Metric({
        namespace: 'ECS/ContainerInsights',
        metricName,
        dimensionsMap: {
          ClusterName: service.cluster.clusterName,
          ServiceName: service.serviceName,
        },
        statistic: 'Minimum',
      })
    return new MathExpression({
      label: 'Missing workers',
      expression: 'desired - running',
      usingMetrics: {
        desired: count('DesiredTaskCount'),
        running: count('RunningTaskCount'),
      },
      period: Duration.minutes(5),
    })
  }
}
