import { CfnOutput, Duration, RemovalPolicy } from 'aws-cdk-lib'
import {
  AccessLogFormat,
  EndpointType,
  LogGroupLogDestination,
  MethodLoggingLevel,
  RequestAuthorizer,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway'
import type { Function } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import { type LambdaName, lambdaNames } from '../constructs/access.ts'
import { addGatewayResponses } from '../constructs/gateway-responses.ts'
import type { DataStacks } from '../constructs/grant-access.ts'
import { ServiceFunction } from '../constructs/service-function.ts'
import { addRoutes } from '../constructs/service-routes.ts'
import { PortolanStack, type PortolanStackProps } from './portolan-stack.ts'

/** Requests a second, over all callers; what one caller may is the services' own affair. */
const throttling = { throttlingRateLimit: 500, throttlingBurstLimit: 1_000 }

/** Who asked is not written down, only what became of it; the authorizer's principal is an id. */
const accessLog = JSON.stringify({
  requestId: '$context.requestId',
  time: '$context.requestTimeEpoch',
  method: '$context.httpMethod',
  resource: '$context.resourcePath',
  status: '$context.status',
  bytes: '$context.responseLength',
  latencyMs: '$context.responseLatency',
  integrationLatencyMs: '$context.integrationLatency',
  authorizerLatencyMs: '$context.authorizer.latency',
  principal: '$context.authorizer.principalId',
  integrationError: '$context.integrationErrorMessage',
})

/** The API: its functions, their routes from `specs/`, and the authorizer in front of all of them. */
export class ApiStack extends PortolanStack {
  readonly api: RestApi
  readonly functions: Record<LambdaName, Function>

  constructor(scope: Construct, id: string, props: PortolanStackProps & DataStacks) {
    super(scope, id, 'Portolan: API', props)
    const { prefix } = this.configuration
    const make = (lambda: LambdaName) =>
      new ServiceFunction(this, lambda, { stacks: props, prefix }).function
    this.functions = Object.fromEntries(lambdaNames.map((name) => [name, make(name)])) as Record<
      LambdaName,
      Function
    >
    this.api = new RestApi(this, 'Api', {
      restApiName: prefix,
      description: 'The API of Portolan, as specs/ describes it',
      endpointTypes: [EndpointType.REGIONAL],
      cloudWatchRole: true,
      cloudWatchRoleRemovalPolicy: this.dataRemoval,
      // A description of several files is given back as the zip that it was.
      binaryMediaTypes: ['application/zip'],
      deployOptions: {
        stageName: 'v1',
        ...throttling,
        metricsEnabled: true,
        loggingLevel: MethodLoggingLevel.ERROR,
        accessLogFormat: AccessLogFormat.custom(accessLog),
        accessLogDestination: new LogGroupLogDestination(
          new LogGroup(this, 'AccessLog', {
            retention: RetentionDays.THREE_MONTHS,
            removalPolicy: RemovalPolicy.DESTROY,
          }),
        ),
      },
    })
    addGatewayResponses(this.api)
    // No identity source and no cache: nobody is a caller like any other, and a revoked token ends at once.
    const authorizer = new RequestAuthorizer(this, 'Authorizer', {
      authorizerName: 'portolan',
      handler: this.functions.authorizer,
      identitySources: [],
      resultsCacheTtl: Duration.seconds(0),
    })
    addRoutes(this.api, authorizer, (lambda) => this.functions[lambda as LambdaName])
    new CfnOutput(this, 'RestApiId', { value: this.api.restApiId })
    new CfnOutput(this, 'Stage', { value: this.api.deploymentStage.stageName })
    new CfnOutput(this, 'Url', { value: this.api.url })
  }
}
