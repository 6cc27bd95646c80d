import path from 'node:path'
import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { GatewayVpcEndpointAwsService, type IVpc, SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2'
import {
  Cluster,
  ContainerImage,
  ContainerInsights,
  CpuArchitecture,
  FargateService,
  FargateTaskDefinition,
  LogDrivers,
  OperatingSystemFamily,
  Secret,
} from 'aws-cdk-lib/aws-ecs'
import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Platform } from 'aws-cdk-lib/aws-ecr-assets'
import { EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses'
import { Secret as SecretsManagerSecret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'
import { workerAccess } from '../constructs/access.ts'
import {
  type DataStacks,
  grantAccess,
  serviceEnvironment,
  temporalEnvironment,
} from '../constructs/grant-access.ts'
import type { EventsStack } from './events.ts'
import { PortolanStack, type PortolanStackProps } from './portolan-stack.ts'

const repository = path.resolve(import.meta.dirname, '../..')

/** Only what `apps/worker/build/Dockerfile` copies is sent to the builder, and counts as a change. */
const notInTheImage = [
  '*',
  '!package.json',
  '!pnpm-*.yaml',
  '!tsconfig.base.json',
  '!activities',
  '!packages',
  '!workflows',
  '!apps',
  'apps/*',
  '!apps/worker',
  '**/node_modules',
  '**/dist',
  '**/generated',
  '**/.turbo',
  '**/*.test.ts',
]

const healthPort = 8_080
/** The worker lets running activities end for 8 seconds; then it says goodbye to Temporal. */
const stopTimeoutSeconds = 30

/** Temporal workers on Fargate: they only reach out, so nothing may reach in. */
export class WorkersStack extends PortolanStack {
  readonly service: FargateService

  constructor(
    scope: Construct,
    id: string,
    props: PortolanStackProps & DataStacks & { events: EventsStack },
  ) {
    super(scope, id, 'Portolan: Temporal workers', props)
    const { prefix, mailFrom } = this.configuration
    const { security, events } = props
    const { secretNames } = security
    const cluster = new Cluster(this, 'Cluster', {
      clusterName: prefix,
      vpc: this.network(),
      containerInsightsV2: ContainerInsights.ENABLED,
    })
    const taskDefinition = new FargateTaskDefinition(this, 'Task', {
      family: `${prefix}-worker`,
      cpu: 2_048,
      // Three sandboxes of 1.5 GB for hostile descriptions, and the worker itself.
      memoryLimitMiB: 8_192,
      runtimePlatform: {
        cpuArchitecture: CpuArchitecture.ARM64,
        operatingSystemFamily: OperatingSystemFamily.LINUX,
      },
    })
    security.key.grantDecrypt(taskDefinition.obtainExecutionRole())
    taskDefinition.addContainer('worker', {
      image: ContainerImage.fromAsset(repository, {
        file: 'apps/worker/build/Dockerfile',
        platform: Platform.LINUX_ARM64,
        exclude: notInTheImage,
      }),
      readonlyRootFilesystem: true,
      stopTimeout: Duration.seconds(stopTimeoutSeconds),
      environment: {
        ...serviceEnvironment(props),
        ...temporalEnvironment(props),
        PORTOLAN_PORTAL_URL: this.configuration.portalUrl,
        ...(mailFrom && { PORTOLAN_MAIL_FROM: mailFrom }),
        PORTOLAN_EVENT_BUS: events.bus.eventBusName,
        PORTOLAN_ANNOUNCEMENTS_QUEUE_URL: events.announcements.queueUrl,
        PORTOLAN_WORKER_HEALTH_PORT: String(healthPort),
      },
      secrets: {
        PORTOLAN_KEY: this.secret('MasterKey', secretNames.masterKey),
        ...(secretNames.temporalApiKey && {
          TEMPORAL_API_KEY: this.secret('TemporalApiKey', secretNames.temporalApiKey),
        }),
      },
      healthCheck: {
        command: [
          'CMD',
          'node',
          '-e',
          `fetch('http://127.0.0.1:${healthPort}/').then(({ok})=>process.exit(ok?0:1),()=>process.exit(1))`,
        ],
        interval: Duration.seconds(15),
        startPeriod: Duration.seconds(60),
        retries: 3,
      },
      logging: LogDrivers.awsLogs({
        streamPrefix: 'worker',
        logGroup: new LogGroup(this, 'Log', {
          logGroupName: `/portolan/${prefix}/worker`,
          retention: RetentionDays.THREE_MONTHS,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
      }),
    })
    grantAccess(taskDefinition.taskRole, workerAccess, props)
    if (mailFrom) this.allowMail(taskDefinition.taskRole, mailFrom)
    events.bus.grantPutEventsTo(taskDefinition.taskRole)
    events.announcements.grantConsumeMessages(taskDefinition.taskRole)

    this.service = new FargateService(this, 'Service', {
      serviceName: `${prefix}-worker`,
      cluster,
      taskDefinition,
      desiredCount: 2,
      minHealthyPercent: 100,
      circuitBreaker: { rollback: true },
      vpcSubnets: { subnetType: SubnetType.PRIVATE_WITH_EGRESS },
      assignPublicIp: false,
    })
    this.service
      .autoScaleTaskCount({ minCapacity: 2, maxCapacity: 10 })
      .scaleOnCpuUtilization('Busy', {
        targetUtilizationPercent: 60,
        // A registration may take minutes; taking its worker away too soon only repeats work.
        scaleInCooldown: Duration.minutes(5),
        scaleOutCooldown: Duration.minutes(1),
      })
  }

  /** The sender's domain, to be verified by the records that SES gives for it, and the right to send from there. */
  private allowMail(role: IRole, mailFrom: string): void {
    const domain = mailFrom.slice(mailFrom.lastIndexOf('@') + 1)
    const { emailIdentityArn } = new EmailIdentity(this, 'Sender', {
      identity: Identity.domain(domain),
    })
    role.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['ses:SendEmail'],
        resources: [emailIdentityArn],
        conditions: { StringEquals: { 'ses:FromAddress': mailFrom } },
      }),
    )
  }

  /** By its name: the policy of the secret's key, in another stack, then need not name this one's role. */
  private secret(id: string, name: string): Secret {
    return Secret.fromSecretsManager(SecretsManagerSecret.fromSecretNameV2(this, id, name))
  }

  private network(): IVpc {
    const { vpcId, vpcAvailabilityZones, vpcPrivateSubnetIds } = this.configuration
    if (vpcId && vpcAvailabilityZones && vpcPrivateSubnetIds)
      return Vpc.fromVpcAttributes(this, 'Network', {
        vpcId,
        availabilityZones: vpcAvailabilityZones,
        privateSubnetIds: vpcPrivateSubnetIds,
      })
    const vpc = new Vpc(this, 'Network', { maxAzs: 2, natGateways: 1 })
    // Tables and content are reached without leaving AWS's network, and without paying for the way out.
    vpc.addGatewayEndpoint('Tables', { service: GatewayVpcEndpointAwsService.DYNAMODB })
    vpc.addGatewayEndpoint('Content', { service: GatewayVpcEndpointAwsService.S3 })
    return vpc
  }
}
